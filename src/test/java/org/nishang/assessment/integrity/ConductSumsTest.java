package org.nishang.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.assessment.sitting.AttemptFacts;
import tools.jackson.databind.json.JsonMapper;

/** What tabs noted is added up, and what no clock can say is left out. */
class ConductSumsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "4102444799, 5, true",
        "4102444800, 5, false",
        "-1, 5, false",
        "1000, -1, false",
        "9223372036854775807, 1, false"
    })
    void timesThatNoClockSaysAreLeftOut(long from, long seconds, boolean isKept) {
        var sums = of("[{\"times\":[[%d,%d]]}]".formatted(from, seconds), 600);

        assertThat(sums.times()).hasSize(isKept ? 1 : 0);
    }

    @Test
    void tabsAddUpAndTimesStandInTheirOrder() {
        var sums = of("""
                [{"away":1,"awaySeconds":20,"pastes":1,"times":[[200,20]],"seconds":{"1":30}},
                 {"away":2,"awaySeconds":10,"pastes":0,"times":[[100,10]],"seconds":{"1":5,"2":15}}]""", 600);

        assertThat(sums.away()).isEqualTo(3);
        assertThat(sums.awayTime()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sums.pastes()).isEqualTo(1);
        assertThat(sums.times())
                .extracting(AttemptFacts.Away::at)
                .containsExactly(Instant.ofEpochSecond(100), Instant.ofEpochSecond(200));
        assertThat(sums.seconds()).isEqualTo(Map.of(1, 35, 2, 15));
    }

    @ParameterizedTest
    @CsvSource({"50, 35, 15", "49, 34, 14", "10, 7, 3"})
    void nobodyLooksLongerThanTheAttemptTook(int wall, int first, int second) {
        var sums = of("[{\"awaySeconds\":1000,\"seconds\":{\"1\":35,\"2\":15}}]", wall);

        assertThat(sums.seconds()).isEqualTo(Map.of(1, first, 2, second));
        assertThat(sums.awayTime()).isEqualTo(Duration.ofSeconds(wall));
    }

    private static ConductSums of(String stored, long wall) {
        return ConductSums.of(JsonMapper.shared().readTree(stored), Duration.ofSeconds(wall));
    }
}
