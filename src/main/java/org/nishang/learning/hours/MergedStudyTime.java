package org.nishang.learning.hours;

import java.util.List;
import org.nishang.identity.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two records of one person have studied: what both did at the same time counts once. */
@Component
class MergedStudyTime {

    private final StudyTimes times;

    MergedStudyTime(StudyTimes times) {
        this.times = times;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        for (var row : times.take(merged.gone())) {
            var seen = List.of(row.span());
            Span.without(seen, times.during(merged.into(), seen))
                    .forEach(span -> times.add(merged.into(), row.beat(), span, row.late(), row.recordedAt()));
        }
    }
}
