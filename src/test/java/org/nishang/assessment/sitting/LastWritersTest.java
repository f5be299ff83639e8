package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.Answers;

class LastWritersTest {

    private static final List<String> A = List.of("a");
    private static final List<String> B = List.of("b");

    private final LastWriters second = new LastWriters(1, Map.of(1, A, 2, A), Map.of()).next();

    @Test
    void whatTheBrowserThatWritesNowAnsweredIsItsOwn() {
        var settled = second.settle(new Answers(Map.of(1, A, 2, B, 3, B)));

        assertThat(settled.reigns()).isEqualTo(Map.of(2, 2, 3, 2));
        assertThat(settled.base()).isEqualTo(Map.of(1, A, 2, B, 3, B));
        assertThat(settled.reign()).isEqualTo(2);
        assertThat(settled.next().reign()).isEqualTo(3);
    }

    @Test
    void anAnswerThatWasTakenAwayIsAChange() {
        assertThat(second.settle(new Answers(Map.of(1, A))).reigns()).isEqualTo(Map.of(2, 2));
    }

    @Test
    void aLateAnswerCountsAgainstItsOwnAndEarlierReignsOnly() {
        var settled = second.settle(new Answers(Map.of(1, A, 2, B)));

        assertThat(settled.stillWanted(1, Map.of(1, B, 2, A, 3, B))).isEqualTo(Map.of(1, B, 3, B));
        assertThat(settled.stillWanted(2, Map.of(1, B, 2, A))).isEqualTo(Map.of(1, B, 2, A));
        assertThat(settled.stillWanted(0, Map.of(1, B, 3, B))).isEmpty();
    }

    @Test
    void whatWasWrittenLateKeepsTheReignInWhichItWasAnswered() {
        var after = second.next().with(2, Map.of(1, B, 4, B));

        assertThat(after.base()).isEqualTo(Map.of(1, B, 2, A, 4, B));
        assertThat(after.reigns()).isEqualTo(Map.of(1, 2, 4, 2));
        assertThat(after.reign()).isEqualTo(3);
    }
}
