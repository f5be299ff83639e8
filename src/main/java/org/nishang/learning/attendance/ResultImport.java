package org.nishang.learning.attendance;

import static org.nishang.learning.attendance.ResultColumns.ATTEMPTS;
import static org.nishang.learning.attendance.ResultColumns.RESULT;
import static org.nishang.learning.attendance.ResultColumns.SCORE;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.ClassState;
import org.nishang.learning.session.SessionCode;
import org.nishang.learning.session.TrainingClass;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.TableImport;

/** A file of results of classes on its way in. */
final class ResultImport extends TableImport {

    private final ClassProgress progress;
    private final ClassRoster roster;
    private final StoredResults results;
    private final PersonDocuments documents;
    private final String actor;
    private final Clock clock;
    private NamedPersons persons = new NamedPersons(Map.of());
    private NamedClasses classes = NamedClasses.NONE;
    private final Map<String, ResultLine> known = new HashMap<>();

    ResultImport(
            BatchWriter writer,
            ClassProgress progress,
            ClassRoster roster,
            StoredResults results,
            PersonDocuments documents,
            String actor,
            Clock clock) {
        super(writer, ResultLine.INSERT, ResultLine.UPDATE);
        this.progress = progress;
        this.roster = roster;
        this.results = results;
        this.documents = documents;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    protected void read(List<Line> lines) {
        persons = NamedPersons.of(lines, documents);
        classes = NamedClasses.of(lines, progress, roster);
        known.clear();
        classes.byCode()
                .values()
                .forEach(about -> results.of(about.id()).forEach(result -> {
                    var line = new ResultLine(about.id(), result);
                    known.put(line.subject(), line);
                }));
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        var person = persons.find(line, faults);
        var about = classes.find(line, faults);
        if (person.isEmpty() || about.isEmpty()) {
            return faults.refused();
        }
        @Nullable ResultLine before = known.get(ResultLine.subject(about.get().id(), person.get()));
        var wanted = wanted(line, about.get(), person.get(), Optional.ofNullable(before), faults);
        if (wanted.filter(one -> one.equals(before)).isPresent() || (before != null && !line.corrects())) {
            return Verdict.UNCHANGED;
        }
        classes.checkPlaced(about.get(), person.get(), faults, "learning.result.not-in-class");
        faults.addIf(about.get().state() != ClassState.RUNNING, SessionCode.COLUMN, "learning.class.not-running");
        if (wanted.isEmpty() || !faults.isEmpty()) {
            return faults.refused();
        }
        known.put(wanted.get().subject(), wanted.get());
        writes.add(
                before == null ? ResultLine.INSERT : ResultLine.UPDATE,
                wanted.get().row(Rows.utc(clock.instant()), actor));
        return Verdict.written(line, before, wanted.get());
    }

    /** What the line makes of the result, or nothing and a fault. */
    private static Optional<ResultLine> wanted(
            Line line, TrainingClass about, PersonId person, Optional<ResultLine> before, Faults faults) {
        var score = line.has(SCORE)
                ? line.whole(SCORE)
                : before.flatMap(one -> Optional.ofNullable(one.result().score()));
        int attempts = line.has(ATTEMPTS)
                ? line.whole(ATTEMPTS).orElse(1)
                : before.map(one -> one.result().attempts()).orElse(1);
        score.ifPresent(one -> faults.attempt(SCORE, () -> ClassResult.score(one)));
        faults.attempt(ATTEMPTS, () -> ClassResult.attempts(attempts));
        return faults.isEmpty()
                ? Optional.of(new ResultLine(
                        about.id(),
                        new ClassResult(person, score.orElse(null), Boolean.parseBoolean(line.need(RESULT)), attempts)))
                : Optional.empty();
    }
}
