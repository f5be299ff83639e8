package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.assessment.item.Answers;
import org.nishang.identity.PersonId;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random orders, duplicates and losses of saves, from two devices that answer the same paper: what was acknowledged
 * stays, the number never goes back, and a device that has nothing waiting any more has everything on the server.
 */
@PortalTest
@Transactional
class AnswerSavingPropertyTest {

    private static final int STEPS = 120;

    @Autowired
    private AnswerSaving saving;

    @Autowired
    private Sheets sheets;

    @Autowired
    private ExamFixture exams;

    private PersonId learner;
    private AttemptId attempt;
    private Random random;
    private long highest;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void keepsWhatItAcknowledged(long seed) {
        learner = exams.person();
        attempt = exams.start(learner);
        random = new Random(seed);
        var devices = List.of(new Device(1, 10), new Device(11, 20));
        List<Save> strays = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            var device = devices.get(random.nextInt(devices.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> device.answer();
                case 2 -> device.exchange(strays, false, true); // the request is lost, or comes much later
                case 3 -> device.exchange(strays, true, false); // the acknowledgement is lost
                case 4 -> device.exchange(strays, true, true);
                default -> {
                    if (!strays.isEmpty()) {
                        deliver(strays.remove(random.nextInt(strays.size())));
                    }
                }
            }
            devices.forEach(Device::findsWhatWasAcknowledged);
        }
        for (int round = 0; round < 6; round++) {
            devices.forEach(device -> device.exchange(strays, true, true));
        }
        strays.forEach(this::deliver);

        assertThat(devices).allSatisfy(device -> {
            assertThat(device.waiting).isEmpty();
            assertThat(stored()).containsAllEntriesOf(device.own);
        });
    }

    private AnswerSaving.Saved deliver(Save save) {
        var saved = saving.save(attempt, learner, save.seq(), new Answers(save.answers()));
        assertThat(saved.durable()).isGreaterThanOrEqualTo(highest).isGreaterThanOrEqualTo(save.seq());
        highest = saved.durable();
        return saved;
    }

    private Map<Integer, List<String>> stored() {
        return sheets.sheet(attempt, learner, java.util.Locale.CHINESE).answers();
    }

    private record Save(long seq, Map<Integer, List<String>> answers) {}

    /** A browser with its outbox: each save carries all that waits, with a number higher than any it knows. */
    private final class Device {
        final int first;
        final int last;
        final Map<Integer, List<String>> own = new HashMap<>();
        final Map<Integer, List<String>> waiting = new HashMap<>();
        long seq;

        Device(int first, int last) {
            this.first = first;
            this.last = last;
        }

        void answer() {
            int position = first + random.nextInt(last - first + 1);
            var value = List.of(String.valueOf((char) ('a' + random.nextInt(4))));
            own.put(position, value);
            waiting.put(position, value);
        }

        void exchange(List<Save> strays, boolean arrives, boolean acknowledged) {
            if (waiting.isEmpty()) {
                return;
            }
            var save = new Save(++seq, Map.copyOf(waiting));
            if (random.nextBoolean()) {
                strays.add(save); // a copy that the network delivers at some other time
            }
            if (!arrives) {
                return;
            }
            var saved = deliver(save);
            if (acknowledged) {
                seq = Math.max(seq, saved.durable());
                if (saved.applied()) {
                    save.answers().forEach(waiting::remove);
                }
            }
        }

        void findsWhatWasAcknowledged() {
            var stored = stored();
            own.forEach((position, value) -> {
                if (!waiting.containsKey(position)) {
                    assertThat(stored).containsEntry(position, value);
                }
            });
        }
    }
}
