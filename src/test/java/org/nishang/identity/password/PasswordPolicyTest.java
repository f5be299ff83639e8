package org.nishang.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

class PasswordPolicyTest {

    private static final PasswordOwner OWNER = new PasswordOwner("li.xiuying", "李秀英");

    @ParameterizedTest
    @CsvSource({
        "Ab3-xyz, short",
        "alllowercase-words, kinds",
        "ALL-CAPITALS, kinds",
        "Xiuying-kP3-vw7, contains-name",
        "kP3-liXIUying-vw7, contains-name",
        "kP3-秀英李秀英-vw7, contains-name",
        "Password-2026, weak",
        "Summer-2026, weak",
        "Qwerty-123456, ''",
        "Abc123456789, weak",
        "Zhongguo-2026, weak",
        "Woaini-1314, weak",
        "Nishang-2026, weak",
        "Silk-And-Thread-9, ''"
    })
    void refusesWhatIsShortPlainNamedOrEasilyGuessed(String password, String why) {
        assertThat(refusal(PasswordPolicy.ORDINARY, password)).isEqualTo(why);
    }

    @Test
    void administratorsNeedLongerOnes() {
        assertThat(refusal(PasswordPolicy.ORDINARY, "kP3-vw7-Zx")).isEmpty();
        assertThat(refusal(PasswordPolicy.ADMINISTRATOR, "kP3-vw7-Zx")).isEqualTo("short");
        assertThat(refusal(PasswordPolicy.ADMINISTRATOR, "kP3-vw7-Zx-qr")).isEmpty();
    }

    @Test
    void aRefusalIsAboutTheWantedPassword() {
        assertThatThrownBy(() -> PasswordPolicy.ORDINARY.check("Password-2026", OWNER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains(FieldName.WANTED_PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "布", "Aa1-布布布布布布布布布布布布布布布布布布布布布布布布布布布布"})
    void theMeterTakesWhateverIsTyped(String typed) {
        assertThatCode(() -> PasswordPolicy.strength(typed, OWNER)).doesNotThrowAnyException();
    }

    /** A name of one syllable is in many passwords by chance. */
    @Test
    void aShortNameIsNoReason() {
        assertThat(refusal(PasswordPolicy.ORDINARY, "kP3-Li-vw7-Zx")).isEmpty();
        assertThat(new PasswordOwner("a", "X").isNamedIn("kP3-vw7")).isFalse();
    }

    private static String refusal(PasswordPolicy policy, String password) {
        try {
            policy.check(password, OWNER);
            return "";
        } catch (Refusal refusal) {
            return refusal.key().replace("identity.password.", "");
        }
    }
}
