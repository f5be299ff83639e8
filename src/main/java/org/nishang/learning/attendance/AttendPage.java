package org.nishang.learning.attendance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nishang.common.Refusal;
import org.nishang.platform.web.PagePolicy;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the code on the wall leads: plain HTML of a few kilobytes, made for a phone. One button signs in. */
@Controller
class AttendPage {

    private final SigningIn signingIn;
    private final MessageSource messages;

    AttendPage(SigningIn signingIn, MessageSource messages) {
        this.signingIn = signingIn;
        this.messages = messages;
    }

    @GetMapping("/attend")
    ModelAndView door(
            @RequestParam(defaultValue = "") String c, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        var page = page(response, csrf, locale);
        try {
            var door = signingIn.look(c);
            page.addObject("context", door.name() + " " + door.day());
            page.addObject("ticket", door.ticket());
        } catch (Refusal refusal) {
            refuse(page, refusal, locale);
        }
        return page;
    }

    @PostMapping("/attend")
    ModelAndView sign(@RequestParam String ticket, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        var page = page(response, csrf, locale);
        try {
            var signed = signingIn.sign(ticket);
            page.addObject("context", signed.name() + " " + signed.day());
            page.addObject("done", say("learning.attend.done." + signed.mark(), locale));
        } catch (Refusal refusal) {
            refuse(page, refusal, locale);
        }
        return page;
    }

    private void refuse(ModelAndView page, Refusal refusal, Locale locale) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("notice", say(refusal.key(), locale, refusal.arguments()));
    }

    private ModelAndView page(HttpServletResponse response, CsrfToken csrf, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", PagePolicy.ofText(response));
        model.put("lang", locale.toLanguageTag());
        model.put("csrfName", csrf.getParameterName());
        model.put("csrfToken", csrf.getToken());
        model.put("title", say("learning.attend.title", locale));
        model.put("context", "");
        model.put("submit", say("learning.attend.submit", locale));
        model.put("home", say("learning.attend.home", locale));
        model.put("product", say("identity.login.product", locale));
        return new ModelAndView("attend", model);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
