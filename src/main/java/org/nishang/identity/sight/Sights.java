package org.nishang.identity.sight;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The looks that were chosen in a browser, kept there in a cookie, so that who cannot read small text need not sign in
 * first. What is kept with an account comes before them.
 */
@Component
public class Sights {

    private static final String COOKIE = "sight";

    private final MessageSource messages;

    Sights(MessageSource messages) {
        this.messages = messages;
    }

    /** @param ofAccount what somebody who is signed in keeps; the usual looks are no choice */
    public Sight of(HttpServletRequest request, Optional<Sight> ofAccount) {
        return ofAccount.filter(own -> !own.equals(Sight.USUAL)).orElseGet(() -> of(request));
    }

    private static Sight of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .map(Sight::of)
                .findFirst()
                .orElse(Sight.USUAL);
    }

    /** Keeps the choice in this browser, for a year; a page that works without the portal reads and writes it, too. */
    public void keep(Sight wanted, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, wanted.text())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    /**
     * For a page without a program: {@code sight}, the classes of its root if there are any, and {@code sights}, its
     * switches, each with {@code href}, {@code words}, {@code id} and {@code on}.
     *
     * @param back the path of the page
     */
    Map<String, Object> onPage(HttpServletRequest request, String back, Locale language) {
        var now = of(request);
        var switches = Stream.of(Sight.LARGE, Sight.CONTRAST)
                .map(looks -> Map.of(
                        "id", looks,
                        "on", now.has(looks),
                        "words", messages.getMessage("identity.sight." + looks, null, language),
                        "href", href(now.turned(looks), back)))
                .toList();
        return Map.of(
                "sight",
                Stream.of(String.join(" ", now.classes()))
                        .filter(looks -> !looks.isEmpty())
                        .toList(),
                "sights",
                switches);
    }

    private static String href(Sight wanted, String back) {
        return "/sight?looks=" + wanted.text() + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
