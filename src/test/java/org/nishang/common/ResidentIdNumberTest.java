package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "330499198502030012",
                "330499199006150028",
                "330499197809110039",
                "330499199512240042",
                "330499198207300059",
                "330499198811050068"
            })
    void acceptsRightNumbers(String number) {
        assertThat(new ResidentIdNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 11010519491231002X\t"})
    void normalisesLowerCaseFullWidthAndSpaces(String typed) {
        assertThat(new ResidentIdNumber(typed).value()).isEqualTo("11010519491231002X");
    }

    @Test
    void knowsSexAndBirthDate() {
        assertThat(new ResidentIdNumber("330499198502030012").sex()).isEqualTo(1);
        assertThat(new ResidentIdNumber("330499199006150028").sex()).isEqualTo(2);
        assertThat(new ResidentIdNumber("11010519491231002X").birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void showsOnlyItsEnds() {
        var number = new ResidentIdNumber("330499198502030012");

        assertThat(number.masked()).isEqualTo("330***********0012");
        assertThat(number.toString()).isEqualTo("330***********0012");
        assertThat(number.last4()).isEqualTo("0012");
    }

    @Test
    void refusesAWrongCheckCharacter() {
        assertThatThrownBy(() -> new ResidentIdNumber("330499198502030013"))
                .extracting("key")
                .isEqualTo("common.resident-id.check-character");
    }

    @Test
    void refusesADayThatNeverWas() {
        String first17 = "33049919850230001";
        String number = first17 + CheckCharacter.mod11Two(first17);

        assertThatThrownBy(() -> new ResidentIdNumber(number))
                .extracting("key")
                .isEqualTo("common.resident-id.birth-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "33049919850203001", "33049919850203001A", "3304991985020300122"})
    void refusesOtherForms(String number) {
        assertThatThrownBy(() -> new ResidentIdNumber(number)).extracting("key").isEqualTo("common.resident-id.form");
    }
}
