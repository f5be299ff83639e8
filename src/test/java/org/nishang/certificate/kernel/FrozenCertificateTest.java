package org.nishang.certificate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.certificate.check.CheckedCertificate;
import org.nishang.certificate.paper.PaperSpecimen;

class FrozenCertificateTest {

    @Test
    void isTheSameAfterBeingKeptAsJson() {
        var says = PaperSpecimen.of("𠮷·李", null);

        assertThat(FrozenCertificate.of(says.json())).isEqualTo(says);
        assertThat(says.json()).contains("\"issuedOn\":\"2026-11-24\"", "\"role\":\"D\"", "\"enterprise\":null");
    }

    @Test
    void isReadWhenALaterEditionAddedAField() {
        var says = PaperSpecimen.of("李小明", "平湖一厂");

        assertThat(FrozenCertificate.of(says.json().replaceFirst("\\{", "{\"photo\":\"x\",")))
                .isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({"张伟,张*", "李小明,李*明", "欧阳小明,欧*明", "𠮷田,𠮷*", "王,*", "Anna Berg,A*g"})
    void hidesTheMiddleOfANameFromThePublic(String name, String shown) {
        assertThat(CheckedCertificate.masked(name)).isEqualTo(shown);
    }
}
