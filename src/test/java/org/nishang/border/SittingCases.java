package org.nishang.border;

import static org.nishang.border.Border.THEIR_NAME;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.assessment.ExtraTime;
import org.nishang.learning.ExamInvigilation;
import org.nishang.learning.SittingRow;

/** Watching over exams, over the border. */
final class SittingCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new SittingCases().cases;
    }

    private SittingCases() {
        put(
                "ExamInvigilation.running()",
                reads(
                        w -> {
                            w.theirAttempt();
                            return w.bean(ExamInvigilation.class).running();
                        }));
        put(
                "ExamInvigilation.giveBack(AttemptId, int, String)",
                writes(w -> w.bean(ExamInvigilation.class).giveBack(w.theirAttempt(), 5, "边界")));
        put(
                "ExamInvigilation.pause(String, String)",
                writes(
                        w -> {
                            w.theirAttempt();
                            w.bean(ExamInvigilation.class).pause("C04", "边界");
                        },
                        "assessment.pause.none"));
        put(
                "ExamInvigilation.resume(String)",
                writes(
                        w -> {
                            w.theirAttempt();
                            pauseThem(w);
                            w.bean(ExamInvigilation.class).resume("C04");
                        },
                        "assessment.resume.none"));
        put(
                "ExamInvigilation.extras(PersonId)",
                reads(
                        w -> {
                            grant(w);
                            return w.bean(ExamInvigilation.class).extras(w.theirPerson);
                        }));
        put(
                "ExamInvigilation.grantExtra(PersonId, Wish)",
                writes(w -> w.bean(ExamInvigilation.class).grantExtra(w.theirPerson, wish())));
        put(
                "ExamInvigilation.endExtra(PersonId, UUID)",
                writes(w -> w.bean(ExamInvigilation.class).endExtra(w.theirPerson, grant(w))));
    }

    private static void pauseThem(Border w) throws Exception {
        w.everything.call(
                () -> {
                    var invigilation = w.bean(ExamInvigilation.class);
                    boolean going =
                            invigilation.running().stream()
                                    .filter(row -> row.person().equals(w.theirPerson))
                                    .anyMatch(row -> row.state() != SittingRow.State.PAUSED);
                    return going ? invigilation.pause("C04", "边界") : 0;
                });
    }

    private static UUID grant(Border w) throws Exception {
        return (UUID)
                w.everything.call(
                        () -> {
                            var invigilation = w.bean(ExamInvigilation.class);
                            invigilation.grantExtra(w.theirPerson, wish());
                            return invigilation.extras(w.theirPerson).getFirst().id();
                        });
    }

    private static ExtraTime.Wish wish() {
        return new ExtraTime.Wish(0, 7, LocalDate.of(2026, 5, 1), null, THEIR_NAME);
    }

    private void put(String method, BorderCase one) {
        cases.put(method, one);
    }
}
