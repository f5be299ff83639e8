package org.nishang.learning.attendance;

import static org.nishang.learning.attendance.AttendanceColumns.CODE;
import static org.nishang.learning.attendance.AttendanceColumns.DAY;
import static org.nishang.learning.attendance.AttendanceColumns.PRESENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.ClassState;
import org.nishang.learning.session.TrainingClass;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.TableImport;

/** A file of attendance on its way in. */
final class AttendanceImport extends TableImport {

    private static final String BEGIN =
            "update class_plan set state = ?, version = version + 1 where session_id = ? and state = ?";

    private final ClassProgress progress;
    private final ClassRoster roster;
    private final Attendances attendances;
    private final PersonDocuments documents;
    private final String actor;
    private final Clock clock;
    private NamedPersons persons = new NamedPersons(Map.of());
    private NamedClasses classes = NamedClasses.NONE;
    private final Map<String, AttendanceLine> known = new HashMap<>();

    AttendanceImport(
            BatchWriter writer,
            ClassProgress progress,
            ClassRoster roster,
            Attendances attendances,
            PersonDocuments documents,
            String actor,
            Clock clock) {
        super(writer, AttendanceLine.INSERT, AttendanceLine.UPDATE, BEGIN);
        this.progress = progress;
        this.roster = roster;
        this.attendances = attendances;
        this.documents = documents;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    protected void read(List<Line> lines) {
        persons = NamedPersons.of(lines, documents);
        classes = NamedClasses.of(lines, progress, roster);
        known.clear();
        classes.byCode().values().forEach(about -> attendances.of(about.id()).forEach(this::know));
    }

    private void know(Attendance one) {
        var line = new AttendanceLine(one.session(), one.person().value(), one.day(), one.mark());
        known.put(line.subject(), line);
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        var person = persons.find(line, faults);
        var named = classes.find(line, faults);
        if (person.isEmpty() || named.isEmpty()) {
            return faults.refused();
        }
        var about = named.get();
        var day = line.needDate(DAY);
        var wanted = new AttendanceLine(about.id(), person.get().value(), day, Mark.valueOf(line.need(PRESENT)));
        @Nullable AttendanceLine before = known.get(wanted.subject());
        if (wanted.equals(before) || (before != null && !line.corrects())) {
            return Verdict.UNCHANGED;
        }
        check(about, person.get(), day, faults);
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        known.put(wanted.subject(), wanted);
        writes.add(
                before == null ? AttendanceLine.INSERT : AttendanceLine.UPDATE,
                wanted.row(Rows.utc(clock.instant()), actor));
        if (about.state() == ClassState.OPEN) {
            writes.add(BEGIN, ClassState.RUNNING.name(), about.id(), ClassState.OPEN.name());
        }
        return Verdict.written(line, before, wanted);
    }

    private void check(TrainingClass about, PersonId person, LocalDate day, Faults faults) {
        classes.checkPlaced(about, person, faults, "learning.attendance.not-in-class");
        faults.addIf(!about.plan().days().contains(day), DAY, "learning.attendance.no-lesson", day);
        faults.addIf(day.isAfter(LocalDate.now(clock)), DAY, "learning.attendance.future", day);
        faults.addIf(about.state().isOver() || about.state() == ClassState.PLANNED, CODE, "learning.class.not-open");
    }
}
