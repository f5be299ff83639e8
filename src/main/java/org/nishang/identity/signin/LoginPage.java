package org.nishang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.nishang.platform.web.PagePolicy;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page: plain HTML of a few kilobytes, there before the portal's own program is loaded. */
@Controller
class LoginPage {

    private final MessageSource messages;
    private final KnownDevices devices;

    LoginPage(MessageSource messages, KnownDevices devices) {
        this.devices = devices;
        this.messages = messages;
    }

    /** An address that {@code bin/admin account unlock} printed: from now on this browser is known to the account. */
    @GetMapping(path = "/login", params = "pass")
    String known(@RequestParam String pass, HttpServletRequest request, HttpServletResponse response) {
        devices.accept(pass, request, response);
        return "redirect:/login";
    }

    @GetMapping("/login")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", PagePolicy.ofText(response));
        model.put("lang", locale.toLanguageTag());
        model.put("csrfName", csrf.getParameterName());
        model.put("csrfToken", csrf.getToken());
        for (String key : new String[] {
            "title",
            "product",
            "slogan",
            "username",
            "password",
            "submit",
            "other-language",
            "verify",
            "show",
            "activate"
        }) {
            model.put(key.replace('-', '_'), messages.getMessage("identity.login." + key, null, locale));
        }
        model.put("otherLanguage", "zh".equals(locale.getLanguage()) ? "en" : "zh-CN");
        for (String notice : new String[] {"error", "out"}) {
            if (request.getParameter(notice) != null) {
                model.put("notice", messages.getMessage("identity.login." + notice, null, locale));
                model.put("calm", notice.equals("out"));
            }
        }
        return new ModelAndView("login", model);
    }
}
