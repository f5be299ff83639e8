package org.nishang.notice.sending;

import com.samskivert.mustache.Mustache;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nishang.platform.Texts;
import org.nishang.platform.web.PortalAddress;
import org.springframework.stereotype.Component;

/** The bodies of mails: the same words as text and as HTML. */
@Component
public class MailText {

    private final Mustache.Compiler templates;
    private final Texts texts;
    private final PortalAddress portal;

    MailText(Mustache.Compiler templates, Texts texts, PortalAddress portal) {
        this.templates = templates;
        this.texts = texts;
        this.portal = portal;
    }

    public String html(Letter letter) {
        return templates.loadTemplate("notice-mail").execute(parts(letter));
    }

    public String plain(Letter letter) {
        return templates.loadTemplate("notice-mail-text").execute(parts(letter));
    }

    /** One sentence and nothing to unsubscribe from. */
    String html(String words, Locale language) {
        return templates
                .loadTemplate("notice-mail")
                .execute(Map.of(
                        "language",
                        language.toLanguageTag(),
                        "product",
                        texts.of("ui.product").in(language),
                        "lines",
                        List.of(Map.of("name", "", "sentence", words, "hasLink", false)),
                        "rest",
                        "",
                        "hasWhy",
                        false));
    }

    private Map<String, Object> parts(Letter letter) {
        Locale language = letter.language();
        return Map.of(
                "language", language.toLanguageTag(),
                "product", texts.of("ui.product").in(language),
                "lines",
                        letter.lines().stream()
                                .map(line -> Map.of(
                                        "name", line.name(),
                                        "sentence", line.sentence(),
                                        "hasLink", true,
                                        "link", line.link()))
                                .toList(),
                "look", texts.of("notice.look").in(language),
                "rest",
                        letter.more() == 0
                                ? ""
                                : texts.of("notice.mail.more", letter.more()).in(language),
                "hasWhy", true,
                "why", texts.of("notice.mail.why").in(language),
                "settings", texts.of("notice.mail.settings").in(language),
                "settingsLink", portal.base() + "/notice-settings");
    }
}
