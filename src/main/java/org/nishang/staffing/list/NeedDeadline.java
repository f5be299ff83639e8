package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.StudyDeadline;
import org.springframework.stereotype.Component;

/** Who learns for a post that the own enterprise will have too few people in learns until the day before. */
@Component
class NeedDeadline implements StudyDeadline {

    private final OwnNeeds needs;

    NeedDeadline(OwnNeeds needs) {
        this.needs = needs;
    }

    @Override
    public boolean presses(PersonId person, Programme programme, LocalDate today) {
        return needs.today().stream()
                .anyMatch(need ->
                        need.role() == programme.role() && need.shortOn().isPresent());
    }

    @Override
    public Optional<Due> of(PersonId person, Programme programme, LocalDate today) {
        return needs.today().stream()
                .filter(need -> need.role() == programme.role())
                .flatMap(need -> need.shortOn().stream())
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .map(day -> new Due(day.minusDays(1), Why.ENTERPRISE_LACKS));
    }
}
