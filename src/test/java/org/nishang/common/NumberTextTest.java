package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;0", "12;12", "１２０;120", "1,200;1200", "１，２００;1200", "12.0;12", "-3;-3", "999999999;999999999"})
    void isWhole(String typed, int number) {
        assertThat(NumberText.whole(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.5", "99999999999", "1000000000", "12人", "1,20", "1e3", "."})
    void isNotWhole(String typed) {
        assertThat(NumberText.whole(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.50,3.5", "０.５,0.5", "16,16"})
    void isDecimal(String typed, BigDecimal number) {
        assertThat(NumberText.decimal(typed)).contains(number);
    }
}
