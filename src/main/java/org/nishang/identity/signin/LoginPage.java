package org.nishang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.identity.riddle.Riddle;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page, there before the portal's own program is loaded. */
@Controller
class LoginPage {

    private static final List<String> WORDS = List.of(
            "title",
            "product",
            "slogan",
            "username",
            "password",
            "submit",
            "other-language",
            "verify",
            "privacy",
            "show",
            "activate",
            "riddle.label",
            "riddle.hint",
            "riddle.picture");

    /** Why a provider signed nobody in, as the end of {@code identity.login.provider}. */
    private static final Set<String> PROVIDER_NOTICES = Set.of("away", "cancelled", "refused");

    private final SignInPages pages;
    private final KnownDevices devices;
    private final OtherWays others;
    private final Clock clock;

    LoginPage(SignInPages pages, KnownDevices devices, OtherWays others, Clock clock) {
        this.pages = pages;
        this.devices = devices;
        this.others = others;
        this.clock = clock;
    }

    /** An address that {@code bin/admin account unlock} printed: from now on this browser is known to the account. */
    @GetMapping(path = "/login", params = "pass")
    String known(@RequestParam String pass, HttpServletRequest request, HttpServletResponse response) {
        devices.accept(pass, request, response);
        return "redirect:/login";
    }

    @GetMapping("/login")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        var model = pages.model(WORDS, response, csrf, locale);
        for (String notice : List.of("error", "out", "passkey")) {
            if (request.getParameter(notice) != null) {
                model.put("notice", pages.say(notice.equals("passkey") ? "passkey.error" : notice, locale));
                model.put("calm", notice.equals("out"));
            }
        }
        Optional.ofNullable(request.getParameter("provider"))
                .filter(PROVIDER_NOTICES::contains)
                .ifPresent(notice -> model.put("notice", pages.say("provider." + notice, locale)));
        var ways = waysOf(locale);
        model.put("ways", ways);
        model.put("hasWays", !ways.isEmpty());
        if (EndedSession.told(request)) {
            model.put("notice", pages.say("ended", locale));
            model.put("calm", true);
        }
        if (Riddle.isWanted(request)) {
            var riddle = Riddle.begin(request.getSession(), clock.instant());
            model.put("riddle", Map.of("question", pages.say("riddle.question", locale, inWords(riddle, locale))));
        }
        return new ModelAndView("login", model);
    }

    private List<Map<String, String>> waysOf(Locale locale) {
        return others.ways(locale).stream()
                .map(way -> Map.of(
                        "code",
                        way.code(),
                        "href",
                        way.href(),
                        "words",
                        pages.say("provider.use", locale, way.label())))
                .toList();
    }

    private String inWords(Riddle riddle, Locale locale) {
        String[] words = pages.say("riddle.digits", locale).split(" ");
        return riddle.said()
                .chars()
                .mapToObj(digit -> words[digit - '0'])
                .collect(Collectors.joining(pages.say("riddle.between", locale)));
    }
}
