package org.nishang.border;

import static org.nishang.border.Border.THEIR_NAME;
import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.nishang.learning.attendance.AttendanceBook;
import org.nishang.learning.attendance.ClassClosing;
import org.nishang.learning.attendance.ClassResult;
import org.nishang.learning.attendance.ClassResults;
import org.nishang.learning.attendance.Mark;
import org.nishang.learning.attendance.SigningIn;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassFixture;
import org.nishang.learning.session.ClassOrder;
import org.nishang.learning.session.ClassPlan;
import org.nishang.learning.session.ClassPlanning;
import org.nishang.learning.session.ClassQuery;
import org.nishang.learning.session.ClassRow;
import org.nishang.learning.session.ClassState;

/** Classes over the border: one of theirs, held today, with a place for their person. */
final class ClassCases {

    private static final ClassQuery ALL = new ClassQuery(Optional.empty(), Optional.empty(), "");

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new ClassCases().cases;
    }

    private ClassCases() {
        put("ClassBook.count(ClassQuery)", counts(w -> {
            theirs(w);
            return w.bean(ClassBook.class).count(new ClassQuery(Optional.empty(), Optional.empty(), THEIR_NAME)) > 0;
        }));
        put("ClassBook.rows(ClassQuery, ClassOrder, boolean, int, int)", reads(w -> {
            theirs(w);
            return w.bean(ClassBook.class).rows(ALL, ClassOrder.FROM, true, 0, 1000);
        }));
        put("ClassBook.days(YearMonth)", reads(w -> {
            theirs(w);
            return w.bean(ClassBook.class).days(YearMonth.from(today(w)));
        }));
        put("ClassBook.sheet(UUID)", reads(w -> w.bean(ClassBook.class).sheet(theirs(w))));
        put(
                "ClassPlanning.toChange(UUID)",
                reads(w -> w.bean(ClassPlanning.class).toChange(theirs(w))));
        put("ClassPlanning.hit(UUID)", reads(w -> w.bean(ClassPlanning.class).hit(theirs(w)) + THEIR_NAME));
        put(
                "ClassPlanning.hit(UUID, ClassPlan)",
                reads(w -> w.bean(ClassPlanning.class).hit(theirs(w), plan(w)) + THEIR_NAME));
        put(
                "ClassPlanning.change(UUID, ClassPlan, long)",
                writes(w -> w.bean(ClassPlanning.class).change(theirs(w), plan(w), 1)));
        put("ClassPlanning.open(UUID)", writes(w -> w.bean(ClassPlanning.class).open(planned(w))));
        put(
                "ClassPlanning.cancel(UUID, String)",
                writes(w -> w.bean(ClassPlanning.class).cancel(theirs(w), "边界")));
        put("AttendanceBook.wall(UUID)", reads(w -> w.bean(AttendanceBook.class).wall(theirs(w))));
        put(
                "AttendanceBook.sheet(UUID, LocalDate)",
                reads(w -> w.bean(AttendanceBook.class).sheet(theirs(w), today(w))));
        put(
                "AttendanceBook.usualDay(UUID)",
                reads(w -> w.bean(AttendanceBook.class).usualDay(theirs(w)) + THEIR_NAME));
        put(
                "AttendanceBook.mark(UUID, LocalDate, PersonId, Mark)",
                writes(w -> w.bean(AttendanceBook.class).mark(theirs(w), today(w), w.theirPerson, Mark.PRESENT)));
        put(
                "AttendanceBook.correct(UUID, LocalDate, PersonId, Mark, String)",
                writes(w ->
                        w.bean(AttendanceBook.class).correct(running(w), today(w), w.theirPerson, Mark.LATE, "边界")));
        put("ClassResults.sheet(UUID)", reads(w -> w.bean(ClassResults.class).sheet(theirs(w))));
        put(
                "ClassResults.record(UUID, List)",
                writes(w -> w.bean(ClassResults.class).record(running(w), result(w.theirPerson))));
        put("ClassClosing.propose(UUID)", writes(w -> w.bean(ClassClosing.class).propose(marked(w))));
        put("ClassClosing.approve(UUID)", writes(w -> w.bean(ClassClosing.class).approve(proposed(w))));
        put("ClassClosing.decline(UUID)", writes(w -> w.bean(ClassClosing.class).decline(proposed(w))));
        put(
                "ClassClosing.reopen(UUID)",
                writes(w -> w.bean(ClassClosing.class).reopen(declined(w)), "common.unknown-id", "approval.decided")
                        .by(w -> w.theirOffice));
        put("ClassClosing.proposal(UUID)", reads(w -> {
            proposed(w);
            return w.bean(ClassClosing.class).proposal(theirs(w));
        }));
        put("ClassClosing.waiting()", counts(w -> {
            proposed(w);
            return w.bean(ClassClosing.class).waiting() > 0;
        }));
    }

    /** Open, of their own office. */
    static UUID theirs(Border w) {
        UUID id = planned(w);
        if (w.theirOffice.call(() -> w.bean(ClassPlanning.class).toChange(id)).state() == ClassState.PLANNED) {
            w.theirOffice.run(() -> w.bean(ClassPlanning.class).open(id));
            w.bean(ClassFixture.class).nominate(id, w.theirPerson, w.theirs, "PLACED");
        }
        return id;
    }

    /** What hangs on their wall. */
    static String code(Border w) {
        UUID id = theirs(w);
        return w.theirOffice.call(
                () -> w.bean(AttendanceBook.class).wall(id).address().replaceFirst(".*c=", ""));
    }

    /** What their person gets for it. */
    static String ticket(Border w) {
        String code = code(w);
        return w.learner(w.theirPerson)
                .call(() -> w.bean(SigningIn.class).look(code).ticket());
    }

    private static UUID planned(Border w) {
        return w.theirOffice.call(() -> w.bean(ClassBook.class).rows(ALL, ClassOrder.CODE, false, 0, 1000).stream()
                .filter(row -> row.code().equals(plan(w).code()))
                .findFirst()
                .map(ClassRow::id)
                .orElseGet(() -> w.bean(ClassPlanning.class).plan(plan(w))));
    }

    private static UUID running(Border w) {
        UUID id = theirs(w);
        w.theirOffice.run(() -> {
            var book = w.bean(AttendanceBook.class);
            if (book.sheet(id, today(w)).lines().getFirst().mark().isEmpty()) {
                book.mark(id, today(w), w.theirPerson, Mark.PRESENT);
            }
        });
        return id;
    }

    private static UUID marked(Border w) {
        UUID id = running(w);
        w.theirOffice.run(() -> w.bean(ClassResults.class).record(id, result(w.theirPerson)));
        return id;
    }

    private static UUID proposed(Border w) {
        UUID id = marked(w);
        return w.theirOffice.call(() -> {
            var closing = w.bean(ClassClosing.class);
            var waiting = closing.proposal(id);
            return waiting.isPresent() ? waiting.get().about().id() : closing.propose(id);
        });
    }

    private static UUID declined(Border w) {
        UUID proposal = proposed(w);
        w.theirOffice.run(() -> w.bean(ClassClosing.class).decline(proposal));
        return proposal;
    }

    private static List<ClassResult> result(PersonId person) {
        return List.of(new ClassResult(person, 90, true, 1));
    }

    private static ClassPlan plan(Border w) {
        var plan = ClassFixture.plan("边界-他乡-02", today(w));
        return new ClassPlan(
                plan.code(),
                THEIR_NAME,
                plan.programme(),
                THEIR_NAME,
                plan.places(),
                plan.nominateUntil(),
                "",
                "",
                plan.lessons());
    }

    private static LocalDate today(Border w) {
        return LocalDate.now(w.bean(Clock.class));
    }

    private void put(String method, BorderCase one) {
        cases.put(method, one);
    }
}
