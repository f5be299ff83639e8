package org.nishang.staffing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.platform.AsKnown;
import org.nishang.platform.FactCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons forward: what happens to each enterprise if nobody renews, from two queries for all of
 * them. What is already recorded counts: certificates' ends, suspensions, revocations, people
 * leaving and joining, headcounts declared for later, the next rule set, deregistration.
 */
@Component
class Forecasts {

    /** The forecast of one enterprise. */
    record Outlook(Firm firm, Map<TrainingRole, Timeline> timelines, List<Shortage> shortages) {

        /**
         * @param role {@code null} = any role
         */
        Optional<LocalDate> shortOn(@Nullable TrainingRole role) {
            return shortages.stream()
                    .filter(shortage -> role == null || role == shortage.role())
                    .map(Shortage::shortOn)
                    .min(LocalDate::compareTo);
        }

        boolean isShort(LocalDate day) {
            return timelines.values().stream().anyMatch(line -> line.on(day).isShort());
        }
    }

    private record OutlookFor(String condition, LocalDate first, LocalDate last, String knownOn) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final FactCache cache;
    private final Holdings holdings;

    Forecasts(JdbcClient jdbc, AsKnown asKnown, FactCache cache, Holdings holdings) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.cache = cache;
        this.holdings = holdings;
    }

    /** All enterprises of the scope and region; kept while no fact changes. */
    Map<EnterpriseId, Outlook> all(
            Scope scope,
            String region,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate known) {
        String condition = scope.enterpriseCondition("e") + regionCondition(region);
        return cache.get(
                new OutlookFor(condition, from, until, String.valueOf(known)),
                () -> asKnown.read(known, () -> reckon(condition, from, until)));
    }

    /** Some enterprises, as far as they are in the scope: a page of a list. */
    Map<EnterpriseId, Outlook> some(
            Scope scope,
            List<EnterpriseId> enterprises,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate known) {
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        String condition =
                scope.enterpriseCondition("e")
                        + enterprises.stream()
                                .map(id -> "'" + id + "'")
                                .collect(
                                        Collectors.joining(", ", " and e.enterprise_id in (", ")"));
        return cache.get(
                new OutlookFor(condition, from, until, String.valueOf(known)),
                () -> asKnown.read(known, () -> reckon(condition, from, until)));
    }

    /** The day before the first is read too: what ended on the first day itself has its reason. */
    private Map<EnterpriseId, Outlook> reckon(String condition, LocalDate from, LocalDate until) {
        var rules = StaffingRules.read(jdbc);
        var held = holdings.of(condition, from.minusDays(1), until);
        return holdings.firms(condition, from, until).stream()
                .map(
                        firm ->
                                outlook(
                                        firm,
                                        held.getOrDefault(firm.id(), Map.of()),
                                        rules,
                                        from,
                                        until))
                .collect(Collectors.toMap(outlook -> outlook.firm().id(), outlook -> outlook));
    }

    private static Outlook outlook(
            Firm firm,
            Map<TrainingRole, List<Holding>> held,
            RuleBook rules,
            LocalDate from,
            LocalDate until) {
        var timelines = new EnumMap<TrainingRole, Timeline>(TrainingRole.class);
        var shortages = new java.util.ArrayList<Shortage>();
        for (TrainingRole role : TrainingRole.values()) {
            var own = held.getOrDefault(role, List.of());
            var timeline = firm.timeline(role, own, rules, from, until);
            timelines.put(role, timeline);
            timeline.firstShort(from)
                    .ifPresent(step -> shortages.add(shortage(firm, role, step, own)));
        }
        return new Outlook(firm, timelines, List.copyOf(shortages));
    }

    private static Shortage shortage(
            Firm firm, TrainingRole role, Timeline.Step step, List<Holding> holdings) {
        return new Shortage(
                firm.id(),
                firm.uscc(),
                role,
                step.from(),
                java.util.Objects.requireNonNull(step.required()),
                step.held(),
                Firm.endingOn(step.from(), holdings).stream()
                        .map(
                                holding ->
                                        new Shortage.Cause(
                                                holding.number(), holding.lastDay(), holding.end()))
                        .distinct()
                        .toList());
    }

    private static String regionCondition(String region) {
        if (!region.matches("[0-9]{0,6}")) {
            throw new IllegalArgumentException("region: " + region);
        }
        return region.isEmpty() ? "" : " and e.region_code like '" + region + "%'";
    }
}
