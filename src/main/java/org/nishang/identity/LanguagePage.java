package org.nishang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.nishang.platform.web.PortalPath;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch 中文 / English: keeps the choice in a cookie, and with the account when signed in. */
@Controller
class LanguagePage {

    private final AccountManagement accounts;

    LanguagePage(AccountManagement accounts) {
        this.accounts = accounts;
    }

    /** @param back a path of this portal; anything else leads to the first page */
    @GetMapping("/language")
    String change(
            @RequestParam(defaultValue = "zh-CN") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String language = Languages.locale(to).toLanguageTag();
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(Languages.COOKIE, language)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
        accounts.speak(language);
        return "redirect:" + PortalPath.of(back);
    }
}
