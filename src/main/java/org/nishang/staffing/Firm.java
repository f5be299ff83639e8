package org.nishang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * What is known of an enterprise for reckoning its staffing over a time.
 *
 * @param broker files through a customs broker
 * @param active from registration to deregistration
 * @param headcounts declared, by the day that each is for
 */
record Firm(
        EnterpriseId id,
        String uscc,
        boolean broker,
        Period active,
        NavigableMap<LocalDate, Integer> headcounts) {

    /**
     * Required and held from day to day: evaluated on the days on which something changes only.
     *
     * @param holdings of this enterprise and role
     * @param last inclusive
     */
    Timeline timeline(
            TrainingRole role,
            List<Holding> holdings,
            RuleBook rules,
            LocalDate first,
            LocalDate last) {
        var changes = new TreeMap<LocalDate, Integer>();
        for (Span span : spans(holdings)) {
            changes.merge(span.from(), 1, Integer::sum);
            changes.merge(span.to(), -1, Integer::sum);
        }
        SortedSet<LocalDate> days = new TreeSet<>(changes.keySet());
        days.addAll(headcounts.keySet());
        days.addAll(rules.changes());
        days.add(active.from());
        LocalDate end = active.to();
        if (end != null) {
            days.add(end);
        }
        days.add(first);

        var steps = new Timeline.Builder();
        int held = 0;
        for (LocalDate day : days) {
            held += changes.getOrDefault(day, 0);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                var declared = headcounts.floorEntry(day);
                steps.add(
                        day,
                        declared == null || !active.contains(day)
                                ? null
                                : rules.required(day, declared.getValue(), role, broker),
                        held);
            }
        }
        return steps.build();
    }

    /** The certificates of those people who stop being counted on a day, each with its reason. */
    static List<Holding> endingOn(LocalDate day, List<Holding> holdings) {
        var people =
                spans(holdings).stream()
                        .filter(span -> span.to().equals(day))
                        .map(Span::person)
                        .toList();
        return holdings.stream()
                .filter(holding -> holding.to().equals(day) && people.contains(holding.person()))
                .sorted(Comparator.comparing(Holding::number))
                .toList();
    }

    private record Span(PersonId person, LocalDate from, LocalDate to) {}

    /** Each person's days, whatever number of certificates covers them: counted once a day. */
    private static Collection<Span> spans(List<Holding> holdings) {
        Map<PersonId, List<Holding>> byPerson = new LinkedHashMap<>();
        for (Holding holding : holdings) {
            byPerson.computeIfAbsent(holding.person(), p -> new ArrayList<>()).add(holding);
        }
        var spans = new ArrayList<Span>();
        byPerson.forEach(
                (person, own) -> {
                    own.sort(Comparator.comparing(Holding::from));
                    LocalDate from = own.getFirst().from();
                    LocalDate to = own.getFirst().to();
                    for (Holding next : own) {
                        if (next.from().isAfter(to)) {
                            spans.add(new Span(person, from, to));
                            from = next.from();
                            to = next.to();
                        } else if (next.to().isAfter(to)) {
                            to = next.to();
                        }
                    }
                    spans.add(new Span(person, from, to));
                });
        return spans;
    }
}
