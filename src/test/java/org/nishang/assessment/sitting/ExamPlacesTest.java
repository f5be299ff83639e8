package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.item.Answers;
import org.nishang.identity.PersonId;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An attempt is written in one browser at a time, and what waits in the others is not lost. */
@PortalTest
@Transactional
class ExamPlacesTest {

    private static final ExamPlace ONE = new ExamPlace("browser-one", "10.0.0.1", "Chrome");
    private static final ExamPlace TWO = new ExamPlace("browser-two", "10.0.0.2", "Safari");

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamPlaces places;

    @Autowired
    private AnswerSaving saving;

    @Autowired
    private AttemptClocks clocks;

    @Autowired
    private Sheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private PersonId learner;
    private AttemptId attempt;

    @BeforeEach
    void startsAnAttempt() {
        learner = exams.person();
        attempt = exams.start(learner);
    }

    @Test
    void theFirstBrowserWritesAndAnotherOneIsTold() {
        assertThat(places.open(attempt, learner, ONE)).isEmpty();
        assertThat(places.open(attempt, learner, ONE)).isEmpty();

        assertThat(places.open(attempt, learner, TWO)).isPresent();
        assertThat(elsewhere(ONE)).isFalse();
        assertThat(elsewhere(TWO)).isTrue();

        places.takeOver(attempt, learner, TWO);
        assertThat(elsewhere(ONE)).isTrue();
        assertThat(elsewhere(TWO)).isFalse();
        assertThat(places.open(attempt, learner, ONE)).isPresent();
        assertThat(kinds()).containsExactly("OPENED", "TAKEN");
    }

    @Test
    void aProgramWithoutANameIsNotHeldUp() {
        places.open(attempt, learner, ONE);

        assertThat(places.open(attempt, learner, ExamPlace.UNKNOWN)).isEmpty();
        assertThat(saving.save(attempt, learner, 1, new Answers(Map.of(1, List.of("a"))))
                        .applied())
                .isTrue();
    }

    @Test
    void aNewAddressOfTheSameBrowserIsNotedAndTheAnswerTaken() {
        places.open(attempt, learner, ONE);
        save(ONE, 1, Map.of(1, List.of("a")));

        var moved = new ExamPlace("browser-one", "10.9.9.9", "Chrome");
        save(moved, 2, Map.of(2, List.of("b")));
        save(moved, 3, Map.of(3, List.of("c")));

        assertThat(stored()).hasSize(3);
        assertThat(kinds()).containsExactly("OPENED", "ADDRESS");
    }

    @Test
    void anAddressThatChangesAllTheTimeIsNotedSixtyTimesAtMost() {
        for (int i = 0; i < 70; i++) {
            places.open(attempt, learner, new ExamPlace("browser-one", "10.0.1." + i, "Chrome"));
        }

        assertThat(kinds()).hasSize(60);
    }

    @Test
    void whatWaitedInTheOtherBrowserCountsUnlessAnsweredAnewSince() {
        places.open(attempt, learner, ONE);
        save(ONE, 1, Map.of(1, List.of("a"), 2, List.of("a")));
        places.takeOver(attempt, learner, TWO);
        save(TWO, 2, Map.of(2, List.of("c"), 4, List.of("c")));

        var saved = save(ONE, 3, Map.of(1, List.of("b"), 2, List.of("b"), 3, List.of("b"), 4, List.of("b")));

        assertThat(saved.applied()).isTrue();
        assertThat(stored()).isEqualTo(Map.of(1, List.of("b"), 2, List.of("c"), 3, List.of("b"), 4, List.of("c")));
    }

    @Test
    void aBrowserThatNeverWroteChangesNothing() {
        places.open(attempt, learner, ONE);
        save(ONE, 1, Map.of(1, List.of("a")));

        save(TWO, 2, Map.of(1, List.of("b")));

        assertThat(stored()).isEqualTo(Map.of(1, List.of("a")));
    }

    @Test
    void nobodyElseOpensOrTakesOver() {
        var stranger = exams.person();

        assertRefused("attempt.unknown", () -> places.open(attempt, stranger, ONE));
        assertRefused("attempt.unknown", () -> places.takeOver(attempt, stranger, ONE));
        assertRefused("attempt.malformed", () -> new ExamPlace("short", "", ""));
        assertRefused("attempt.malformed", () -> new ExamPlace("x'; drop table a", "", ""));
        assertRefused("attempt.malformed", () -> places.takeOver(attempt, learner, ExamPlace.UNKNOWN));
    }

    /**
     * Three browsers that take over from each other while their saves come late, twice or never: in the end each
     * question has the answer that was given last.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55})
    void theAnswerGivenLastCountsWhereverItWaited(long seed) {
        var random = new Random(seed);
        var browsers = new ArrayList<Browser>();
        for (int i = 0; i < 3; i++) {
            browsers.add(new Browser(new ExamPlace("browser-no-" + i, "10.0.0." + i, "")));
        }
        var active = browsers.getFirst();
        places.open(attempt, learner, active.place);
        var last = new HashMap<Integer, List<String>>();
        for (int step = 0; step < 150; step++) {
            var any = browsers.get(random.nextInt(browsers.size()));
            switch (random.nextInt(5)) {
                case 0 -> {
                    any.send(true);
                    active = any;
                    places.takeOver(attempt, learner, any.place);
                }
                case 1, 2 -> {
                    int position = 1 + random.nextInt(10);
                    var value = List.of("answer " + step);
                    active.waiting.put(position, value);
                    last.put(position, value);
                }
                case 3 -> any.send(random.nextBoolean());
                default -> any.repeat();
            }
        }
        browsers.forEach(browser -> browser.send(true));
        browsers.forEach(Browser::repeat);

        assertThat(stored()).isEqualTo(last);
    }

    private final class Browser {
        final ExamPlace place;
        final Map<Integer, List<String>> waiting = new HashMap<>();
        private Map<Integer, List<String>> sent = Map.of();
        private long sentSeq = 1;
        private long seq;

        Browser(ExamPlace place) {
            this.place = place;
        }

        void send(boolean acknowledged) {
            sent = Map.copyOf(waiting);
            var saved = save(place, ++seq, sent);
            while (!saved.applied()) {
                seq = saved.durable() + 1;
                saved = save(place, seq, sent);
            }
            sentSeq = seq;
            if (acknowledged) {
                seq = Math.max(seq, saved.durable());
                waiting.clear();
            }
        }

        /** The network delivers it a second time. */
        void repeat() {
            save(place, sentSeq, sent);
        }
    }

    private AnswerSaving.Saved save(ExamPlace from, long seq, Map<Integer, List<String>> answers) {
        return saving.save(attempt, learner, seq, new Answers(answers), Given.UNKNOWN, from, Noted.NOTHING);
    }

    private boolean elsewhere(ExamPlace from) {
        return clocks.of(attempt, learner, Optional.of(from.name())).elsewhere() != null;
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from exam_place_change where attempt_id = ? order by recorded_at, change_id")
                .param(attempt.value())
                .query(String.class)
                .list();
    }

    private Map<Integer, List<String>> stored() {
        return sheets.sheet(attempt, learner, Locale.CHINESE).answers();
    }

    private static void assertRefused(String key, Runnable act) {
        refuses(key, act::run);
    }
}
