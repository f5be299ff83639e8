package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.As.FIRST;
import static org.nishang.testing.As.SECOND;
import static org.nishang.testing.Together.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.correction.KeyCorrectionRequest.Mode;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Committed: papers are handed in while others are marked again, and two approve at once. */
@PortalTest
class KeyCorrectingAtOnceTest {

    private static final As THIRD = As.administrator("third-administrator");
    private static final int LEARNERS = 12;

    @Autowired
    private KeyCorrecting corrections;

    @Autowired
    private RemarkingRuns runs;

    @Autowired
    private ItemBank bank;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamFinishing finishing;

    @Autowired
    private ChosenPapers papers;

    @Autowired
    private Sheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private final Map<AttemptId, PersonId> sitters = new HashMap<>();
    private ItemVersion item;
    private int wrong;

    @BeforeEach
    void sit() {
        var singles = bank.current("C12").stream()
                .filter(version -> version.kind() == ItemKind.SINGLE)
                .toList();
        item = singles.getFirst();
        wrong = item.content().options().get(0).correct() ? 1 : 0;
        for (int i = 0; i < LEARNERS; i++) {
            var person = exams.person();
            var id = exams.start(person, "C12");
            papers.give(id.value(), item.code(), singles.get(1).code());
            var questions = sheets.questions(id);
            int shown = questions.get(0).place().order().indexOf(wrong);
            papers.answer(
                    id.value(),
                    Map.of(1, List.of(Question.key(shown)), 2, questions.get(1).solution()));
            sitters.put(id, person);
        }
    }

    @AfterEach
    void takeBack() throws Exception {
        decided(propose(IntStream.range(0, item.content().options().size())
                .filter(i -> item.content().options().get(i).correct())
                .findFirst()
                .orElseThrow()));
    }

    @Test
    void everyPaperEndsByTheNewKeyWheneverItIsHandedInAndOneApprovalCounts() throws Exception {
        var all = new ArrayList<>(sitters.keySet());
        all.subList(0, LEARNERS / 3).forEach(this::handIn);
        var keyCorrection = propose(wrong);
        runs.run(keyCorrection);
        var middle = all.subList(LEARNERS / 3, 2 * LEARNERS / 3);
        var last = all.subList(2 * LEARNERS / 3, LEARNERS);

        var acts = new ArrayList<Callable<String>>();
        acts.add(() -> approved(SECOND, keyCorrection));
        acts.add(() -> approved(THIRD, keyCorrection));
        middle.forEach(id -> acts.add(() -> handIn(id)));
        assertThat(together(acts)).contains("done", "assessment.key-correction.decided");

        acts.clear();
        acts.add(() -> run(keyCorrection));
        acts.add(() -> run(keyCorrection));
        last.forEach(id -> acts.add(() -> handIn(id)));
        together(acts);
        runs.run(keyCorrection);

        assertThat(all)
                .allSatisfy(id -> assertThat(jdbc.sql("select score from attempt where attempt_id = ?")
                                .param(id.value())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(10_000));
        assertThat(FIRST.call(() -> corrections.sheet(keyCorrection)).row().state())
                .isEqualTo(KeyCorrectionState.DONE);
        assertThat(jdbc.sql(
                                "select count(*) from attempt_change where cause = ? group by attempt_id having count(*) > 1")
                        .param(keyCorrection)
                        .query(Integer.class)
                        .list())
                .isEmpty();
    }

    private void decided(UUID keyCorrection) throws Exception {
        runs.run(keyCorrection);
        approved(SECOND, keyCorrection);
        runs.run(keyCorrection);
    }

    private UUID propose(int right) {
        return FIRST.call(() -> corrections.propose(
                new KeyCorrectionRequest(item.id(), Mode.OTHER_KEY, List.of(right), List.of(), "同时更正")));
    }

    private String approved(As by, UUID keyCorrection) {
        try {
            by.run(() -> corrections.approve(keyCorrection, "同意更正"));
            return "done";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private String run(UUID keyCorrection) {
        runs.run(keyCorrection);
        return "run";
    }

    private String handIn(AttemptId id) {
        finishing.handIn(id, java.util.Objects.requireNonNull(sitters.get(id)));
        return "handed in";
    }
}
