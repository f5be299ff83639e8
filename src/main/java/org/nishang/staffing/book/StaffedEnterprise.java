package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Period;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.Needs;
import org.nishang.staffing.rule.RuleBook;
import org.nishang.staffing.rule.RuleSet;

/**
 * What is known of an enterprise for reckoning its staffing over a time.
 *
 * @param earlierRegions by the first day on which each was no longer true
 * @param grades from a day until the next; nothing = none
 * @param broker files through a customs broker
 * @param active from registration to deregistration
 * @param headcounts declared, by the day that each is for
 * @param held by role; none where nobody was ever counted
 */
public record StaffedEnterprise(
        EnterpriseId id,
        String uscc,
        String name,
        String namePinyin,
        String nameInitials,
        String presentRegion,
        NavigableMap<LocalDate, String> earlierRegions,
        NavigableMap<LocalDate, Optional<GradeOn>> grades,
        boolean broker,
        Period active,
        NavigableMap<LocalDate, Integer> headcounts,
        Map<TrainingRole, Spans> held) {

    String region(LocalDate day) {
        var moved = earlierRegions.higherEntry(day);
        return moved == null ? presentRegion : moved.getValue();
    }

    @Nullable
    GradeOn grade(LocalDate day) {
        var latest = grades.floorEntry(day);
        return latest == null ? null : latest.getValue().orElse(null);
    }

    public boolean isActiveWithin(LocalDate first, LocalDate last) {
        LocalDate end = active.to();
        return !active.from().isAfter(last) && (end == null || end.isAfter(first));
    }

    public Spans held(TrainingRole role) {
        return held.getOrDefault(role, Spans.NONE);
    }

    /**
     * @param rules in force on the day
     * @param regions names by code
     * @return nothing where it is not active on the day
     */
    Optional<StaffingRow> on(LocalDate day, Optional<RuleSet> rules, Map<String, Text> regions) {
        if (!active.contains(day)) {
            return Optional.empty();
        }
        var declared = headcounts.floorEntry(day);
        String region = region(day);
        return Optional.of(new StaffingRow(
                id,
                uscc,
                name,
                namePinyin,
                nameInitials,
                region,
                regions.getOrDefault(region, new Text(region, region)),
                grade(day),
                declared == null ? null : declared.getValue(),
                declared == null ? null : declared.getKey(),
                needs(TrainingRole.DECLARANT, day, declared, rules),
                needs(TrainingRole.AUDITOR, day, declared, rules)));
    }

    private Needs needs(
            TrainingRole role,
            LocalDate day,
            Map.@Nullable Entry<LocalDate, Integer> declared,
            Optional<RuleSet> rules) {
        return new Needs(
                declared == null
                        ? null
                        : rules.map(set -> set.required(declared.getValue(), role, broker, grade(day)))
                                .orElse(null),
                held(role).on(day));
    }

    /**
     * Required and held from day to day: evaluated on the days on which something changes only.
     *
     * @param last inclusive
     */
    public Timeline timeline(TrainingRole role, RuleBook rules, LocalDate first, LocalDate last) {
        var days = new TreeSet<LocalDate>();
        days.add(first);
        held(role).changes(first, last).forEach(day -> days.add(LocalDate.ofEpochDay(day)));
        days.addAll(headcounts.subMap(first, false, last, true).keySet());
        days.addAll(rules.changes().subSet(first, false, last, true));
        days.addAll(grades.subMap(first, false, last, true).keySet());
        days.add(active.from());
        LocalDate end = active.to();
        if (end != null) {
            days.add(end);
        }
        var steps = new Timeline.Builder();
        for (LocalDate day : days.subSet(first, true, last, true)) {
            var declared = headcounts.floorEntry(day);
            steps.add(
                    day,
                    declared == null || !active.contains(day)
                            ? null
                            : rules.required(day, declared.getValue(), role, broker, grade(day)),
                    held(role).on(day));
        }
        return steps.build();
    }
}
