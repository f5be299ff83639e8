package org.nishang.identity;

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
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page: plain HTML of a few kilobytes, there before the portal's own program is loaded. */
@Controller
class LoginPage {

    private final MessageSource messages;

    LoginPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/login")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", PagePolicy.ofText(response));
        model.put("lang", locale.toLanguageTag());
        model.put("csrfName", csrf.getParameterName());
        model.put("csrfToken", csrf.getToken());
        for (String key : new String[] {
            "title", "product", "slogan", "username", "password", "submit", "other-language", "verify", "show"
        }) {
            model.put(key.replace('-', '_'), messages.getMessage("identity.login." + key, null, locale));
        }
        model.put("otherLanguage", "zh".equals(locale.getLanguage()) ? "en" : "zh-CN");
        for (String notice : new String[] {"error", "locked", "disabled", "out"}) {
            if (request.getParameter(notice) != null) {
                model.put("notice", messages.getMessage("identity.login." + notice, null, locale));
                model.put("calm", notice.equals("out"));
            }
        }
        return new ModelAndView("login", model);
    }
}
