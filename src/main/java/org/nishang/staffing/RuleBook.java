package org.nishang.staffing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nishang.common.TrainingRole;

/** All rule sets. Of several valid on a day the one that began last is in force. */
record RuleBook(List<RuleSet> sets) {

    private static final Comparator<RuleSet> LATER =
            Comparator.<RuleSet, LocalDate>comparing(set -> set.valid().from())
                    .thenComparing(set -> set.id().toString());

    Optional<RuleSet> on(LocalDate day) {
        return sets.stream().filter(set -> set.valid().contains(day)).max(LATER);
    }

    int required(LocalDate day, int headcount, TrainingRole role, boolean broker) {
        return on(day).map(set -> set.required(headcount, role, broker)).orElse(0);
    }

    /** The days on which another set comes into force. */
    SortedSet<LocalDate> changes() {
        var days = new TreeSet<LocalDate>();
        for (RuleSet set : sets) {
            days.add(set.valid().from());
            LocalDate to = set.valid().to();
            if (to != null) {
                days.add(to);
            }
        }
        return days;
    }
}
