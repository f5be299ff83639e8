package org.nishang.course.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.stereotype.Component;

/** The source of each fact that is taught was looked at when it was due. */
@Component
class SourcesCheck implements Invariant {

    private final SourcesOfFacts sources;
    private final Clock clock;

    SourcesCheck(SourcesOfFacts sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "course.check.sources";
    }

    @Override
    public Outcome check() {
        var today = LocalDate.now(clock);
        var all = sources.all().toList();
        var overdue = all.stream()
                .filter(row -> row.isOverdueOn(today))
                .collect(Collectors.groupingBy(SourceRow::course, Collectors.counting()));
        return new Outcome(
                all.size(),
                overdue.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(course -> Finding.of(
                                course.getKey(),
                                "/fact-sources?due=OVERDUE&course=" + course.getKey(),
                                "course.check.sources.overdue",
                                course.getValue().toString()))
                        .toList());
    }
}
