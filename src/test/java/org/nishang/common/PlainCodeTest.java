package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCodeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "\u202d330482199001010264\u202c, 330482199001010264",
                "330482 19900101 0280, 330482199001010280",
                "'330482199001010272, 330482199001010272",
                "３３０４８２19900101027x, 33048219900101027X",
                "jfp–a−2026—000123‐6, JFP-A-2026-000123-6",
                "\ufeff2026e01\u3000, 2026E01",
            })
    void isOneForm(String typed, String kept) {
        assertThat(PlainCode.of(typed)).isEqualTo(kept);
        assertThat(PlainCode.of(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.30482E+17", "3.30482199001014E+17", "4E+17", "3.3E+017"})
    void aSheetLostDigits(String code) {
        assertThat(PlainCode.isRounded(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9133048270E0000158", "330496E029", "2026E01", "91330482000091010F", "1E5"})
    void aLetterEIsALetter(String code) {
        assertThat(PlainCode.isRounded(code)).isFalse();
    }

    @Test
    void allWhoReadNumbersReadThemSo() {
        assertThat(new UnifiedSocialCreditCode("\u202d9135 0100M0 00100Y43").value())
                .isEqualTo("91350100M000100Y43");
        assertThat(new ResidentIdNumber("'11010519491231002x").value()).isEqualTo("11010519491231002X");
    }
}
