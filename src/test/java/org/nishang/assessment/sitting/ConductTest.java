package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.integrity.ConductSums;
import tools.jackson.databind.json.JsonMapper;

class ConductTest {

    @Test
    void tabsAreAddedUpAndCappedByTheTimeThatWasThere() {
        var stored = JsonMapper.shared().readTree("""
                {"one":{"away":2,"awaySeconds":40,"times":[[1700000100,30]],"pastes":1,"seconds":{"1":60,"2":30}},
                 "two":{"away":1,"awaySeconds":5,"times":[[1700000000,5]],"pastes":0,"seconds":{"2":10}}}""");

        var sums = ConductSums.of(stored, Duration.ofMinutes(10));

        assertThat(sums.away()).isEqualTo(3);
        assertThat(sums.awayTime()).isEqualTo(Duration.ofSeconds(45));
        assertThat(sums.pastes()).isEqualTo(1);
        assertThat(sums.times())
                .extracting(AttemptFacts.Away::at)
                .containsExactly(Instant.ofEpochSecond(1_700_000_000), Instant.ofEpochSecond(1_700_000_100));
        assertThat(sums.seconds()).isEqualTo(Map.of(1, 60, 2, 40));
        var capped = ConductSums.of(stored, Duration.ofSeconds(50));
        assertThat(capped.seconds()).isEqualTo(Map.of(1, 30, 2, 20));
        assertThat(ConductSums.of(stored, Duration.ofSeconds(20)).awayTime()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void nothingNotedIsNothing() {
        var sums = ConductSums.of(JsonMapper.shared().readTree("{}"), Duration.ofMinutes(10));

        assertThat(sums.away()).isZero();
        assertThat(sums.seconds()).isEmpty();
    }

    @Test
    void aPageThatSentNothingElseIsHeard() {
        assertThat(new Conduct("k3x9", 0, 0, null, 0, null).entry()).containsOnlyKeys("k3x9");
        assertThat(new Conduct("k", 10_000, 604_800, Collections.nCopies(20, List.of(1L, 2L)), 0, Map.of(200, 604_800))
                        .entry())
                .hasSize(1);
    }

    @Test
    void whatNoSheetWouldSendIsRefused() {
        assertRefused(() -> new Conduct(null, 0, 0, null, 0, null));
        assertRefused(() -> new Conduct("K", 0, 0, null, 0, null));
        assertRefused(() -> new Conduct("k\"}", 0, 0, null, 0, null));
        assertRefused(() -> new Conduct("k".repeat(13), 0, 0, null, 0, null));
        assertRefused(() -> new Conduct("k", -1, 0, null, 0, null));
        assertRefused(() -> new Conduct("k", 10_001, 0, null, 0, null));
        assertRefused(() -> new Conduct("k", 0, 604_801, null, 0, null));
        assertRefused(() -> new Conduct("k", 0, 0, null, -1, null));
        assertRefused(() -> new Conduct("k", 0, 0, Collections.nCopies(21, List.of(1L, 2L)), 0, null));
        assertRefused(() -> new Conduct("k", 0, 0, List.of(List.of(1L)), 0, null));
        assertRefused(() -> new Conduct("k", 0, 0, List.of(List.of(1L, -1L)), 0, null));
        assertRefused(() -> new Conduct("k", 0, 0, null, 0, Map.of(201, 1)));
        assertRefused(() -> new Conduct("k", 0, 0, null, 0, Map.of(1, -1)));
    }

    private static void assertRefused(Runnable act) {
        refuses("attempt.malformed", act::run);
    }
}
