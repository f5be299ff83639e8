package org.nishang.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nishang.platform.web.PagePolicy;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What the pages of the sign-in have in common: plain HTML of a few kilobytes, without a program. */
@Component
public class SignInPages {

    private final MessageSource messages;

    SignInPages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What its template is filled with.
     *
     * @param words keys below {@code identity.login}; in the page with {@code _} for each hyphen and dot
     */
    public Map<String, Object> model(List<String> words, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        var model = new HashMap<String, Object>();
        model.put("nonce", PagePolicy.ofSigningIn(response));
        model.put("lang", locale.toLanguageTag());
        model.put("csrfName", csrf.getParameterName());
        model.put("csrfToken", csrf.getToken());
        for (String word : List.of("use", "failed")) {
            model.put("passkey_" + word, say("passkey." + word, locale));
        }
        words.forEach(word -> model.put(word.replace('-', '_').replace('.', '_'), say(word, locale)));
        model.put("otherLanguage", "zh".equals(locale.getLanguage()) ? "en" : "zh-CN");
        return model;
    }

    public String say(String word, Locale locale, Object... arguments) {
        return messages.getMessage("identity.login." + word, arguments, locale);
    }
}
