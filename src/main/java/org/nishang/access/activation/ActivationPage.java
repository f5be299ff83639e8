package org.nishang.access.activation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.web.PagePolicy;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a slip leads: plain HTML of a few kilobytes, made for a phone. Whoever makes an account is signed in. */
@Controller
class ActivationPage {

    private static final List<String> WORDS = List.of(
            "title",
            "context",
            "code",
            "code-hint",
            "username",
            "username-hint",
            "password",
            "password-hint",
            "repeat",
            "notice-line",
            "submit",
            "to-login");

    private final Activation activation;
    private final CurrentUser user;
    private final MessageSource messages;

    ActivationPage(Activation activation, CurrentUser user, MessageSource messages) {
        this.activation = activation;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/activate")
    ModelAndView page(
            @RequestParam(defaultValue = "") String code, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        return page(code, "", response, csrf, locale);
    }

    @PostMapping("/activate")
    ModelAndView make(
            @RequestParam String code,
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale) {
        var typed = new Activation.Typed(code, username, password, repeated);
        try {
            refuseWhoIsSignedIn();
            activation.make(typed, request.getRemoteAddr());
        } catch (Refusal refusal) {
            var page = page(code, username, response, csrf, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("notice", messages.getMessage(refusal.key(), refusal.arguments(), locale));
            return page;
        }
        return new ModelAndView(signIn(request, typed.username(), password));
    }

    /** Somebody may have tried passwords of this very name before: then it takes a while. */
    private static String signIn(HttpServletRequest request, String username, String password) {
        request.changeSessionId();
        try {
            request.login(username, password);
            return "redirect:/";
        } catch (ServletException later) {
            return "redirect:/login";
        }
    }

    private void refuseWhoIsSignedIn() {
        user.signedIn().ifPresent(who -> {
            throw new Refusal("access.activation.signed-in", who.displayName());
        });
    }

    private ModelAndView page(
            String code, String username, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", PagePolicy.ofTyping(response));
        model.put("lang", locale.toLanguageTag());
        model.put("csrfName", csrf.getParameterName());
        model.put("csrfToken", csrf.getToken());
        model.put("typedCode", code);
        model.put("back", encoded(code.isEmpty() ? "/activate" : "/activate?code=" + encoded(code)));
        model.put("typedUsername", username);
        for (String word : WORDS) {
            model.put(word.replace('-', '_'), say("access.activation." + word, locale));
        }
        model.put("privacy", say("identity.login.privacy", locale));
        model.put("product", say("identity.login.product", locale));
        model.put("other_language", say("identity.login.other-language", locale));
        model.put("otherLanguage", "zh".equals(locale.getLanguage()) ? "en" : "zh-CN");
        return new ModelAndView("activate", model);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
