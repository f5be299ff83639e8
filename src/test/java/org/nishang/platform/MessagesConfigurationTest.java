package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesConfigurationTest {

    @Test
    void aListInASentenceIsJoinedAsTheLanguageDoes() throws Exception {
        var messages = new MessagesConfiguration().messageSource();
        Object[] arguments = {List.of("证件号码 (documentNumber)", "姓名 (name)")};

        assertThat(messages.getMessage("interchange.sheet.missing-columns", arguments, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("表头缺少必填列：证件号码 (documentNumber)、姓名 (name)。");
        assertThat(messages.getMessage("interchange.sheet.missing-columns", arguments, Locale.ENGLISH))
                .isEqualTo("Required columns are missing: 证件号码 (documentNumber), 姓名 (name).");
        assertThat(messages.getMessage("common.separator", null, Locale.ENGLISH))
                .isEqualTo(", ");
    }
}
