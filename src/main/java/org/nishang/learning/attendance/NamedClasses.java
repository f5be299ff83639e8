package org.nishang.learning.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.SessionCode;
import org.nishang.learning.session.TrainingClass;
import org.nishang.people.person.NamedPersons;

/** The classes that lines of a file name, as far as one holds them, and who has a place in each. */
record NamedClasses(Map<String, TrainingClass> byCode, Map<UUID, Set<PersonId>> placed) {

    /** Joins records to classes whose records may still change; to be completed by {@code and}. */
    static final String NOT_OVER =
            "join training_session s using (session_id) join class_plan p using (session_id) where p.state not in ('CLOSED', 'CANCELLED')";

    static final NamedClasses NONE = new NamedClasses(Map.of(), Map.of());

    static NamedClasses of(List<Line> lines, ClassProgress progress, ClassRoster roster) {
        var byCode = new HashMap<String, TrainingClass>();
        lines.stream()
                .map(line -> line.need(SessionCode.COLUMN))
                .distinct()
                .forEach(code -> progress.byCode(code).ifPresent(about -> byCode.put(code, about)));
        return new NamedClasses(
                byCode,
                byCode.values().stream()
                        .collect(Collectors.toMap(
                                TrainingClass::id,
                                about -> roster.of(about.id()).stream()
                                        .map(ClassRoster.Place::person)
                                        .collect(Collectors.toSet()))));
    }

    /** The class of a line, or nothing and a fault. */
    Optional<TrainingClass> find(Line line, Faults faults) {
        var found = Optional.ofNullable(byCode.get(line.need(SessionCode.COLUMN)));
        faults.addIf(found.isEmpty(), SessionCode.COLUMN, "learning.attendance.no-class");
        return found;
    }

    /** A fault for somebody who has no place. */
    void checkPlaced(TrainingClass about, PersonId person, Faults faults, String key) {
        faults.addIf(!placed.getOrDefault(about.id(), Set.of()).contains(person), NamedPersons.DOCUMENT, key);
    }
}
