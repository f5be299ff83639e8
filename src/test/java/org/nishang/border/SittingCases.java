package org.nishang.border;

import static org.nishang.border.Border.THEIR_NAME;
import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.ExtraTime;
import org.nishang.learning.invigilation.ExamIntegrity;
import org.nishang.learning.invigilation.ExamInvigilation;
import org.nishang.learning.invigilation.ExamWindow;
import org.nishang.learning.invigilation.ExamWindows;
import org.nishang.learning.invigilation.SittingRow;
import org.nishang.learning.progress.Progress;
import org.nishang.learning.progress.ProgressQuery;
import org.nishang.learning.study.EvidenceSheets;
import org.nishang.learning.study.StudyEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watching over exams, over the border. */
final class SittingCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new SittingCases().cases;
    }

    private SittingCases() {
        put(
                "StudyEvidence.of(PersonId, String)",
                counts(w -> !w.bean(StudyEvidence.class)
                        .of(w.theirPerson, "C04")
                        .lessons()
                        .isEmpty()));
        put(
                "EvidenceSheets.of(PersonId, String)",
                counts(w -> !w.bean(EvidenceSheets.class)
                        .of(w.theirPerson, "C04")
                        .name()
                        .isEmpty()));
        put(
                "EvidenceSheets.intervals(PersonId, String)",
                counts(w -> w.bean(EvidenceSheets.class)
                        .intervals(w.theirPerson, "C04")
                        .isEmpty()));
        put("Progress.rows(ProgressQuery)", reads(w -> {
            w.enrolThem();
            return w.bean(Progress.class).rows(everybody());
        }));
        put("Progress.page(ProgressQuery)", reads(w -> {
            w.enrolThem();
            return w.bean(Progress.class).page(everybody());
        }));
        put("ExamInvigilation.running()", reads(w -> {
            w.theirAttempt();
            return w.bean(ExamInvigilation.class).running();
        }));
        put(
                "ExamInvigilation.giveBack(AttemptId, int, String)",
                writes(w -> w.bean(ExamInvigilation.class).giveBack(w.theirAttempt(), 5, "边界")));
        put(
                "ExamInvigilation.pause(String, Optional, String)",
                writes(
                        w -> {
                            w.theirAttempt();
                            w.bean(ExamInvigilation.class).pause("C04", Optional.empty(), "边界");
                        },
                        "assessment.pause.none"));
        put(
                "ExamInvigilation.resume(String, Optional)",
                writes(
                        w -> {
                            w.theirAttempt();
                            pauseThem(w);
                            w.bean(ExamInvigilation.class).resume("C04", Optional.empty());
                        },
                        "assessment.resume.none"));
        put("ExamInvigilation.extras(PersonId)", reads(w -> {
            grant(w);
            return w.bean(ExamInvigilation.class).extras(w.theirPerson);
        }));
        put(
                "ExamInvigilation.grantExtra(PersonId, Wish)",
                writes(w -> w.bean(ExamInvigilation.class).grantExtra(w.theirPerson, wish())));
        put(
                "ExamInvigilation.endExtra(PersonId, UUID)",
                writes(w -> w.bean(ExamInvigilation.class).endExtra(w.theirPerson, grant(w))));
        put(
                "ExamIntegrity.sheet(AttemptId)",
                reads(w -> w.bean(ExamIntegrity.class).sheet(w.theirAttempt())));
        put("ExamIntegrity.remarkable(String, LocalDate, LocalDate)", counts(w -> {
            var day = LocalDate.of(2001, 2, 3);
            w.bean(JdbcClient.class)
                    .sql(
                            "update attempt set state = 'FINISHED', started_at = ?, finished_at = ?, score = 0, passed = false where attempt_id = ?")
                    .params(day.atTime(1, 0), day.atTime(2, 0), w.theirAttempt().value())
                    .update();
            w.bean(EntityManager.class).clear();
            return w.bean(ExamIntegrity.class)
                            .remarkable("C04", day, day)
                            .found()
                            .attempts()
                    > 0;
        }));
        put("ExamWindows.all()", reads(w -> {
            window(w);
            return w.bean(ExamWindows.class).all();
        }));
        put("ExamWindows.withdraw(UUID)", writes(w -> w.bean(ExamWindows.class).withdraw(window(w))));
        put("ExamWindows.open(Wish)", writes(w -> w.bean(ExamWindows.class).open(wish(w, Border.THEIR_SESSION))));
        put("ExamWindows.sessions()", reads(w -> w.bean(ExamWindows.class).sessions()));
    }

    /** One of theirs, opened by their own office. */
    private static UUID window(Border w) throws Exception {
        return (UUID) w.theirOffice.call(() -> {
            var windows = w.bean(ExamWindows.class);
            windows.open(wish(w, null));
            return windows.all().getFirst().id();
        });
    }

    private static ExamWindow.Wish wish(Border w, @Nullable String session) {
        var now = w.bean(Clock.class).instant();
        return new ExamWindow.Wish("C04", THEIR_NAME, now, now.plus(Duration.ofHours(1)), session);
    }

    private static void pauseThem(Border w) throws Exception {
        w.everything.call(() -> {
            var invigilation = w.bean(ExamInvigilation.class);
            boolean going = invigilation.running().stream()
                    .filter(row -> row.person().equals(w.theirPerson))
                    .anyMatch(row -> row.state() != SittingRow.State.PAUSED);
            return going ? invigilation.pause("C04", Optional.empty(), "边界") : 0;
        });
    }

    private static UUID grant(Border w) throws Exception {
        return (UUID) w.everything.call(() -> {
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

    private static ProgressQuery everybody() {
        return ProgressQuery.of(Map.of(), List.of());
    }
}
