package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void aMonthIsWrittenAsItsLanguageDoes() {
        assertThat(Formats.month(YearMonth.of(2026, 3), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026年3月");
        assertThat(Formats.month(YearMonth.of(2026, 12), Locale.UK)).isEqualTo("December 2026");
    }
}
