package org.nishang.notice.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind has a name, the words of each voice in which it leads somewhere, and no others. */
class NoticeKindTest {

    @ParameterizedTest
    @EnumSource
    void hasItsWordsInBothLanguages(NoticeKind kind) {
        List<String> facts = kind.facts().stream().map(fact -> "x").toList();
        boolean own = !kind.path(Audience.PERSON, facts).isEmpty();
        boolean staff = !kind.path(Audience.CONTACT, facts).isEmpty();

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle("vaadin-i18n/notice", language);
            assertThat(words.containsKey("notice.kind." + kind)).isTrue();
            assertThat(words.containsKey("notice.say." + kind + ".own")).isEqualTo(own);
            assertThat(words.containsKey("notice.say." + kind + ".staff")).isEqualTo(staff);
        }
        assertThat(own || staff).isTrue();
    }
}
