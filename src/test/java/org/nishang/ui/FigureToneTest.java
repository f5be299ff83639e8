package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureToneTest {

    @ParameterizedTest
    @CsvSource({"7, 40, BAD", "0, 40, GOOD", "0, 0, PLAIN", ", 40, PLAIN"})
    void whatIsMissingIsBadAndNothingOfNothingIsNeutral(@Nullable Integer missing, int of, Tone tone) {
        assertThat(FigureTone.missing(missing, of).tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"7, 40, SOON", "0, 40, GOOD", "0, 0, PLAIN", ", 40, PLAIN"})
    void whatIsOpenWantsALookAndNothingOfNothingIsNeutral(@Nullable Integer open, int of, Tone tone) {
        assertThat(FigureTone.open(open, of).tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"3, SOON", "0, PLAIN"})
    void anEmptyQueueIsNeutral(int waiting, Tone tone) {
        assertThat(FigureTone.queue(waiting).tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"0, BAD", "0.001, SOON", "0.9999, SOON", "1, GOOD", ", PLAIN"})
    void onlyAWholeShareIsGood(@Nullable Double share, Tone tone) {
        assertThat(FigureTone.share(share).tone()).isEqualTo(tone);
    }
}
