package org.nishang.certificate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.SearchText;
import org.nishang.common.TrainingRole;

class CertificateNumberTest {

    @ParameterizedTest
    @CsvSource({"2026,123,6", "2026,124,4", "2026,1,4"})
    void hasTheCheckCharacterOfYearAndSequence(int year, int sequence, char check) {
        assertThat(new CertificateNumber("JFP", TrainingRole.AUDITOR, year, sequence).check())
                .isEqualTo(check);
    }

    @Test
    void isWrittenForMachinesAndForPaper() {
        var number = new CertificateNumber("JFP", TrainingRole.AUDITOR, 2026, 123);

        assertThat(number).hasToString("JFP-A-2026-000123-6");
        assertThat(number.display("嘉纺培证字")).isEqualTo("嘉纺培证字〔2026〕第000123号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JFP-A-2026-000123-6",
                "jfp-a-2026-000123-6",
                "ＪＦＰ－Ａ－２０２６－０００１２３－６",
                " JFP–A–2026–000123–6 ",
                "JFP-A-2026-000123 -6"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(CertificateNumber.parse(typed))
                .contains(new CertificateNumber("JFP", TrainingRole.AUDITOR, 2026, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "JFP-A-2026-000123-5",
                "JFP-A-2026-000124-6",
                "JFP-B-2026-000123-6",
                "JFP-A-2026-123-6",
                "JFP-A-2026-000000-5",
                "J-A-2026-000123-6"
            })
    void isNotReadFromAnythingElse(String typed) {
        assertThat(CertificateNumber.parse(typed)).isEmpty();
    }

    @Test
    void endsWithTheMillionthOfASeries() {
        assertThatThrownBy(() -> new CertificateNumber("JFP", TrainingRole.AUDITOR, 2026, 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isLookedForWithOrWithoutHyphens() {
        for (String typed : new String[] {"jfpa20260001236", "JFP-A-2026-000123-6"}) {
            assertThat(CertificateNumber.hyphenated(SearchText.of(typed)).code())
                    .startsWith("JFP-A-2026-000123");
        }
        assertThat(CertificateNumber.hyphenated(SearchText.of("jfpa2026")).codeStart())
                .isEqualTo("JFP-A-2026%");
        assertThat(CertificateNumber.hyphenated(SearchText.of("TST-1")).code()).isEqualTo("TST-1");
    }
}
