package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages for guests are plain: whoever changes the language or the look there keeps what was typed. */
class GuestPagesTest {

    private static final Pattern TYPED = Pattern.compile("<input(?![^>]*type=\"(hidden|submit)\")|<textarea|<select");

    @Test
    void typedTextStaysWhereThePageComesAnew() {
        var pages = new TreeSet<String>();
        var keeping = new TreeSet<String>();
        for (SourceText page : SourceText.below("src/main/resources/templates", ".mustache")) {
            String name = page.path().getFileName().toString().replace(".mustache", "");
            if (TYPED.matcher(page.text()).find() && page.text().contains("<header")) {
                pages.add(name);
            }
            if (page.text().contains("{{>typed}}") || page.text().contains("<script src=\"/typed.js\"")) {
                keeping.add(name);
            }
        }

        assertThat(pages).isNotEmpty().isEqualTo(keeping);
    }
}
