package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024-3-5",
                "2024/3/5",
                "2024.3.5",
                "2024.03.05",
                "20240305",
                "2024年3月5日",
                "2024年03月05号",
                "2024 / 3 / 5",
                "2024 年 3 月 5 日",
                "２０２４．３．５",
                "\u200b2024–03–05\u3000",
                "2024-03-05 00:00",
                "2024-03-05T00:00:00.000Z",
                "2024年3月5日 0:00"
            })
    void isOneDay(String typed) {
        assertThat(DayText.read(typed)).isEqualTo(new DayText.Day(DAY, false));
        assertThat(DayText.day(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-3-5 8:30", "2024-03-05T16:00:00", "2024年3月5日 8:30"})
    void isADayWithATime(String typed) {
        assertThat(DayText.read(typed)).isEqualTo(new DayText.Day(DAY, true));
        assertThat(DayText.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, NOT_IN_CALENDAR",
        "20261301, NOT_IN_CALENDAR",
        "1899-12-31, NOT_IN_CALENDAR",
        "2200-01-01, NOT_IN_CALENDAR",
        "2024-03-04T16:00:00Z, DEPENDS_ON_ZONE",
        "2024-03-05T08:00:00+08:00, DEPENDS_ON_ZONE",
        "长期, OPEN",
        "无固定期限, OPEN",
        "—, OPEN",
        "'', OPEN",
        "3/5/2024, NO_DAY",
        "2024-3, NO_DAY",
        "2024-3/5, NO_DAY",
        "昨天, NO_DAY",
        "24.3.5, NO_DAY",
    })
    void isNone(String typed, DayText.Other other) {
        assertThat(DayText.read(typed)).isEqualTo(other);
    }
}
