package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.item.Answers;
import org.nishang.identity.PersonId;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Two tabs of one browser answer the same questions; their saves arrive in any order. */
@PortalTest
@Transactional
class LaterAnswerStaysTest {

    private static final ExamPlace HERE = new ExamPlace("browser-here", "10.0.0.1", "");
    private static final ExamPlace THERE = new ExamPlace("browser-there", "10.0.0.2", "");

    @Autowired
    private AnswerSaving saving;

    @Autowired
    private ExamPlaces places;

    @Autowired
    private Sheets sheets;

    @Autowired
    private ExamFixture exams;

    private PersonId learner;
    private AttemptId attempt;
    private long seq;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theLaterAnswerOfEachQuestionStaysWhateverTheOrder(long seed) {
        start();
        var random = new Random(seed);
        var latest = new HashMap<Integer, List<String>>();
        var saves = new ArrayList<Map<Integer, Long>>();
        for (long time = 1; time <= 60; time++) {
            int position = 1 + random.nextInt(8);
            latest.put(position, value(time));
            var carried = new HashMap<>(Map.of(position, time));
            if (!saves.isEmpty() && random.nextBoolean()) {
                saves.getLast().forEach(carried::putIfAbsent); // a save carries what waits from before
            }
            saves.add(carried);
        }
        Collections.shuffle(saves, random);

        for (Map<Integer, Long> save : saves) {
            var answers = new HashMap<Integer, List<String>>();
            save.forEach((position, time) -> answers.put(position, value(time)));
            assertThat(save(HERE, answers, save).applied()).isTrue();
        }

        assertThat(stored()).containsExactlyInAnyOrderEntriesOf(latest);
    }

    @Test
    void whoeverSentTheOlderAnswerIsToldTheNewerOne() {
        start();
        save(HERE, Map.of(1, List.of("b"), 2, List.of("b")), Map.of(1, 200L, 2, 200L));

        var saved = save(HERE, Map.of(1, List.of("a"), 3, List.of("a")), Map.of(1, 100L, 3, 100L));

        assertThat(saved.newer()).containsExactly(Map.entry(1, List.of("b")));
        assertThat(stored()).containsEntry(1, List.of("b")).containsEntry(3, List.of("a"));
    }

    @Test
    void theClockOfTheBrowserBeforeSaysNothingAboutTheNextOne() {
        start();
        save(HERE, Map.of(1, List.of("a")), Map.of(1, 4_000_000_000_000L));
        places.takeOver(attempt, learner, THERE);

        save(THERE, Map.of(1, List.of("b")), Map.of(1, 5L));

        assertThat(stored()).containsEntry(1, List.of("b"));
    }

    private void start() {
        learner = exams.person();
        attempt = exams.start(learner);
        places.open(attempt, learner, HERE);
    }

    private AnswerSaving.Saved save(ExamPlace from, Map<Integer, List<String>> answers, Map<Integer, Long> given) {
        var sent = new Answers(answers);
        return saving.save(attempt, learner, ++seq, sent, Given.of(given, sent), from, Noted.NOTHING);
    }

    private static List<String> value(long time) {
        return List.of("t" + time);
    }

    private Map<Integer, List<String>> stored() {
        return sheets.sheet(attempt, learner, Locale.CHINESE).answers();
    }
}
