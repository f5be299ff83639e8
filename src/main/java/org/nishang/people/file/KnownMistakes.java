package org.nishang.people.file;

import static org.nishang.people.file.PersonColumns.JOINED_ON;
import static org.nishang.people.file.PersonColumns.LEFT_ON;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.people.employment.Stint;
import org.nishang.people.person.CorrectedFact;
import org.nishang.people.person.CorrectionBook;

/** What was put right of some people's employments: a file that was written before says the wrong thing once more. */
record KnownMistakes(Map<UUID, Set<String>> leavings, Map<UUID, Set<String>> enterprises) {

    static final KnownMistakes NONE = new KnownMistakes(Map.of(), Map.of());

    static KnownMistakes of(CorrectionBook book, Collection<UUID> people) {
        return new KnownMistakes(
                book.wrong(CorrectedFact.LEFT_ON, people), book.wrong(CorrectedFact.ENTERPRISE, people));
    }

    /**
     * @param before the employment that the line means
     * @param known all of the person
     */
    void check(Line line, Optional<Stint> before, List<Stint> known, UUID enterprise, Faults faults) {
        before.ifPresent(stint -> line.date(LEFT_ON)
                .filter(left -> !left.equals(stint.leftOn()) && has(leavings, stint, left))
                .ifPresent(left -> faults.add(LEFT_ON, "people.correction.left-in-file", left)));
        faults.addIf(
                before.isEmpty()
                        && known.stream()
                                .anyMatch(stint -> stint.joinedOn().equals(line.needDate(JOINED_ON))
                                        && has(enterprises, stint, enterprise)),
                JOINED_ON,
                "people.correction.enterprise-in-file");
    }

    private static boolean has(Map<UUID, Set<String>> wrong, Stint stint, Object value) {
        return wrong.getOrDefault(stint.id(), Set.of()).contains(value.toString());
    }
}
