package org.nishang.learning.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassPlan;

/** Credit hours that people earned by being there: those of the lessons of their days, at most those of the class. */
final class AttendedHours {

    private final ClassPlan plan;
    private final Map<PersonId, Set<LocalDate>> days;

    private AttendedHours(ClassPlan plan, Map<PersonId, Set<LocalDate>> days) {
        this.plan = plan;
        this.days = days;
    }

    static AttendedHours of(ClassPlan plan, Collection<Attendance> attendance) {
        return new AttendedHours(
                plan,
                new HashMap<>(attendance.stream()
                        .filter(one -> one.mark().isThere())
                        .collect(Collectors.groupingBy(
                                Attendance::person, Collectors.mapping(Attendance::day, Collectors.toSet())))));
    }

    /** Whether the person was there at all. */
    boolean wasThere(PersonId person) {
        return days.containsKey(person);
    }

    int days(PersonId person) {
        return days.getOrDefault(person, Set.of()).size();
    }

    /** With one decimal. */
    BigDecimal of(PersonId person) {
        return days.getOrDefault(person, Set.of()).stream()
                .map(plan::hoursOn)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(plan.hours());
    }
}
