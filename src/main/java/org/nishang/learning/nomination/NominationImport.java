package org.nishang.learning.nomination;

import static org.nishang.learning.nomination.NominationColumns.CLASS;
import static org.nishang.learning.nomination.NominationColumns.PROGRAMME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.TableImport;

/** A file of nominations on its way in: each line nominates as the screen does, and is refused as there. */
final class NominationImport extends TableImport {

    private final FileNominating nominating;
    private final PersonDocuments documents;
    private NamedPersons persons = new NamedPersons(Map.of());
    private final Map<String, FileNominating.NamedClass> classes = new HashMap<>();
    private final Set<String> before = new HashSet<>();

    NominationImport(FileNominating nominating, PersonDocuments documents, BatchWriter writer) {
        super(writer);
        this.nominating = nominating;
        this.documents = documents;
    }

    @Override
    protected void read(List<Line> lines) {
        persons = NamedPersons.of(lines, documents);
        classes.clear();
        classes.putAll(nominating.classes(lines.stream()
                .flatMap(line -> line.text(CLASS).stream())
                .distinct()
                .toList()));
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        var person = persons.find(line, faults);
        var goal = goal(line, faults);
        if (person.isEmpty() || goal.isEmpty()) {
            return faults.refused();
        }
        return nominate(line, person.get(), goal.get());
    }

    private Optional<FileNominating.NamedClass> goal(Line line, Faults faults) {
        if (line.text(CLASS).isPresent()) {
            var found = line.text(CLASS).map(classes::get);
            faults.addIf(found.isEmpty(), CLASS, "learning.session.unknown");
            boolean other = found.isPresent()
                    && line.text(PROGRAMME)
                            .filter(code -> !code.equals(found.get().programme()))
                            .isPresent();
            faults.addIf(other, PROGRAMME, "learning.nomination.other-programme");
            return other ? Optional.empty() : found;
        }
        var programme = line.text(PROGRAMME).filter(nominating::isProgramme);
        faults.addIf(programme.isEmpty(), PROGRAMME, "learning.nomination.no-goal");
        return programme.map(code -> new FileNominating.NamedClass(code, null));
    }

    private Verdict nominate(Line line, PersonId person, FileNominating.NamedClass goal) {
        Column column = goal.session() == null ? PROGRAMME : CLASS;
        var open = nominating.open(person, goal.programme());
        if (open.isPresent()) {
            return java.util.Objects.equals(open.get().session(), goal.session())
                    ? Verdict.UNCHANGED
                    : Verdict.refused(column, "learning.nomination.open-already");
        }
        // What only checks writes nothing: the file itself is remembered.
        if (!before.add(Packed.of(person, goal.programme()))) {
            return Verdict.refused(column, "learning.nomination.open-already");
        }
        try {
            UUID id = isWriting() ? nominating.nominate(person, goal).value() : nominating.foresee(person, goal);
            var made = new NominationLine(id, person.value(), goal.programme(), goal.session());
            return Verdict.created(new Change(line.row(), made.subject(), true, "", made.digest()));
        } catch (Refusal refused) {
            before.remove(Packed.of(person, goal.programme()));
            return Verdict.refused(column, refused.key(), refused.arguments());
        }
    }
}
