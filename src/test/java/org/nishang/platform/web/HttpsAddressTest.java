package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Refusal;

class HttpsAddressTest {

    @Test
    void aSlashAtTheEndAndCapitalsAreNoDifference() {
        assertThat(HttpsAddress.of(" https://Peixun.Example.org/ ").text()).isEqualTo("https://peixun.example.org");
        assertThat(HttpsAddress.of("https://peixun.example.org:8443").text())
                .isEqualTo("https://peixun.example.org:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "peixun.example.org",
                "http://peixun.example.org",
                "https://peixun.example.org/train",
                "https://peixun.example.org?a=b",
                "https://peixun.example.org#a",
                "https://user@peixun.example.org",
                "https://pei xun.example.org",
                "https:///",
                "javascript:alert(1)"
            })
    void whatOthersCannotOpenIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> HttpsAddress.of(typed))
                .extracting(Refusal::key)
                .isEqualTo("platform.address.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost", "https://127.0.0.1:8080", "https://portal"})
    void aNameOfThisMachineAloneIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> HttpsAddress.of(typed))
                .extracting(Refusal::key)
                .isEqualTo("platform.address.machine");
    }
}
