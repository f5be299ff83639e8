package org.nishang.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which language to speak: the signed-in person's, else the cookie's, else the first of the browser's languages that
 * the product has, else Chinese.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    static final String COOKIE = "lang";

    Languages() {}

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && user.language().isPresent()) {
            return locale(user.language().get());
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return locale(cookie.getValue());
                }
            }
        }
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(wanted),
                    List.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
            return found == null ? Locale.SIMPLIFIED_CHINESE : locale(found.toLanguageTag());
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new IllegalStateException("the language is changed at /language");
    }

    static Locale locale(String tag) {
        return tag.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
