package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, 3",
        "91330482MA2B4C6DX, C",
        "91330482000000166, 0", // S mod 31 = 0: naive code indexes out of range
    })
    void computesTheLastCharacter(String first17, char check) {
        assertThat(UnifiedSocialCreditCode.check(first17)).isEqualTo(check);
    }

    @Test
    void computesTheCharacterOfTheOrganisation() {
        assertThat(UnifiedSocialCreditCode.organisationCheck("12345678")).isEqualTo('8');
        assertThat(UnifiedSocialCreditCode.organisationCheck("00000006")).isEqualTo('X');
        assertThat(UnifiedSocialCreditCode.organisationCheck("00000005")).isEqualTo('1');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330482000000019E",
                "913304820000000279",
                "913304820000000354",
                "91330482000000043Y",
                "91330482000000051R",
                "9133048200000006XH",
                "91330482000000078H",
                "91330482000000086C",
                "913304820000000947",
                "91330482000000107W",
                "91330482000000115P",
                "91330482000000123J",
                "91350100M000100Y43"
            })
    void acceptsRightCodes(String code) {
        assertThat(new UnifiedSocialCreditCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91330482000000019e", " 91330482000000019E ", "９１３３０４８２０００００００１９Ｅ", "　91330482000000019ｅ"})
    void normalisesLowerCaseFullWidthAndSpaces(String typed) {
        assertThat(new UnifiedSocialCreditCode(typed).value()).isEqualTo("91330482000000019E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z"})
    void refusesTheLettersThatAreNotInTheAlphabet(String letter) {
        refuses("common.uscc.characters", () -> new UnifiedSocialCreditCode("9133048200000001" + letter + "E"));
        assertThatThrownBy(() -> new UnifiedSocialCreditCode("91350100M000100Y4" + letter))
                .extracting("key")
                .isEqualTo("common.uscc.characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91330482000000019F", "91330482000000018E", "913304820000001661"})
    void refusesWrongCheckCharacters(String code) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(code))
                .extracting("key")
                .isEqualTo("common.uscc.check-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9133048200000001", "91330482000000019EE"})
    void refusesOtherLengths(String code) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(code))
                .extracting("key")
                .isEqualTo("common.uscc.length");
    }
}
