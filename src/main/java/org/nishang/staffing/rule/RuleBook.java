package org.nishang.staffing.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;

/** All rule sets. Of several valid on a day the one that began last is in force. */
public final class RuleBook {

    private static final Comparator<RuleSet> LATER = Comparator.<RuleSet, LocalDate>comparing(
                    set -> set.valid().from())
            .thenComparing(set -> set.id().toString());

    private final List<RuleSet> sets;

    /** What is in force from a day until the next. */
    private final NavigableMap<LocalDate, Optional<RuleSet>> inForce = new TreeMap<>();

    public RuleBook(List<RuleSet> sets) {
        this.sets = List.copyOf(sets);
        var days = new TreeSet<LocalDate>();
        for (RuleSet set : sets) {
            days.add(set.valid().from());
            LocalDate to = set.valid().to();
            if (to != null) {
                days.add(to);
            }
        }
        for (LocalDate day : days) {
            inForce.put(
                    day, sets.stream().filter(set -> set.valid().contains(day)).max(LATER));
        }
    }

    public List<RuleSet> sets() {
        return sets;
    }

    public Optional<RuleSet> on(LocalDate day) {
        var latest = inForce.floorEntry(day);
        return latest == null ? Optional.empty() : latest.getValue();
    }

    /** @return null where no rule is known for the day: then nobody knows what is required */
    public @Nullable Integer required(
            LocalDate day, int headcount, TrainingRole role, boolean broker, @Nullable GradeOn grade) {
        return on(day).map(set -> set.required(headcount, role, broker, grade)).orElse(null);
    }

    /** The days on which another set comes into force. */
    public NavigableSet<LocalDate> changes() {
        return inForce.navigableKeySet();
    }
}
