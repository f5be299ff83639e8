package org.nishang.privacy.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.platform.web.PagePolicy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The notice for everybody, signed in or not: plain HTML of a few kilobytes. */
@Controller
class PrivacyPage {

    static final String PATH = "/privacy";

    private final PublishedNotices published;
    private final MessageSource messages;

    PrivacyPage(PublishedNotices published, MessageSource messages) {
        this.published = published;
        this.messages = messages;
    }

    /**
     * @param version the number of one; empty = the one that holds today
     * @throws Refusal {@code common.unknown-id}
     */
    @GetMapping(PATH)
    ModelAndView page(@RequestParam Optional<Integer> version, HttpServletResponse response, Locale locale) {
        var all = published.all();
        var shown = version.map(number -> all.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("common.unknown-id")))
                .or(published::present);
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", PagePolicy.ofText(response));
        model.put("lang", locale.toLanguageTag());
        model.put("title", say("privacy.notice", locale));
        model.put("product", say("identity.login.product", locale));
        model.put("other_language", say("identity.login.other-language", locale));
        model.put("otherLanguage", "zh".equals(locale.getLanguage()) ? "en" : "zh-CN");
        model.put("back", version.map(number -> PATH + "%3Fversion%3D" + number).orElse(PATH));
        model.put("to_login", say("access.activation.to-login", locale));
        model.put("versions_title", say("privacy.notice.versions", locale));
        model.put("versions", versions(all, locale));
        model.put("hasVersions", !all.isEmpty());
        shown.ifPresentOrElse(
                notice -> {
                    model.put("html", notice.text().html(locale));
                    model.put("edition", edition(notice, locale));
                },
                () -> model.put("none", say("privacy.notice.none", locale)));
        model.putIfAbsent("html", "");
        return new ModelAndView("privacy", model);
    }

    private List<Map<String, Object>> versions(List<ShownNotice> all, Locale locale) {
        return all.stream()
                .map(one -> Map.<String, Object>of("number", one.number(), "words", edition(one, locale)))
                .toList();
    }

    private String edition(ShownNotice notice, Locale locale) {
        return say("privacy.notice.edition", locale, notice.number(), notice.effectiveOn());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
