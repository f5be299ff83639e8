package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.common.Text;

class MessagesConfigurationTest {

    @Test
    void aListInASentenceIsJoinedAsTheLanguageDoes() throws Exception {
        var messages = new MessagesConfiguration().messageSource();
        Object[] arguments = {List.of(new Text("证件号码", "Document number"), new Text("姓名", "Name"))};

        assertThat(messages.getMessage("interchange.sheet.missing-columns", arguments, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("表头缺少必填列：证件号码、姓名。");
        assertThat(messages.getMessage("interchange.sheet.missing-columns", arguments, Locale.ENGLISH))
                .isEqualTo("Required columns are missing: Document number, Name.");
        assertThat(messages.getMessage("common.separator", null, Locale.ENGLISH))
                .isEqualTo(", ");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 objections wait", "1, 1 objection waits", "2, 2 objections wait", "1612, '1,612 objections wait'"
    })
    void aCountHasItsPlural(int count, String words) {
        var messages = new MessagesConfiguration().messageSource();

        assertThat(messages.getMessage("assessment.appeal.wait", new Object[] {count}, Locale.ENGLISH))
                .startsWith(words);
    }

    @Test
    void aCountThatIsWrittenAlreadyHasItsPluralToo() {
        var message = PluralMessage.of("{1}: {0,plural,one{# day} other{# days}}, {2}", Locale.ENGLISH);

        assertThat(message.format(new Object[] {"1", "a", 4})).isEqualTo("a: 1 day, 4");
        assertThat(message.format(new Object[] {"1,612", "a", 4})).isEqualTo("a: 1,612 days, 4");
    }
}
