package org.nishang.learning.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.learning.programme.ProgrammePart;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.progress.ProgressFacts.Fact;
import org.springframework.stereotype.Component;

/**
 * Which courses of enrolments somebody waits for: of a choice those that are studied, and none once enough are passed.
 */
@Component
class AskedCourses {

    private final Programmes programmes;

    AskedCourses(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @param facts with all courses of each enrolment */
    List<Fact> among(List<Fact> facts) {
        Map<UUID, List<Fact>> ways = facts.stream().collect(Collectors.groupingBy(Fact::enrolment));
        return facts.stream()
                .filter(fact -> programmes
                        .version(fact.programme(), fact.version())
                        .flatMap(programme -> programme.plan().choiceOf(fact.course()))
                        .filter(choice -> !isAsked(choice, fact, ways.getOrDefault(fact.enrolment(), List.of())))
                        .isEmpty())
                .toList();
    }

    /** @param way the courses of the enrolment */
    static boolean isAsked(ProgrammePart choice, Fact fact, List<Fact> way) {
        if (fact.isPassed()) {
            return true;
        }
        var options =
                way.stream().filter(one -> choice.of().contains(one.course())).toList();
        if (options.stream().filter(Fact::isPassed).count() >= choice.choose()) {
            return false;
        }
        return fact.isBegun() || options.stream().noneMatch(one -> !one.isPassed() && one.isBegun());
    }
}
