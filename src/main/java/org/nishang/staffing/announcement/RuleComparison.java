package org.nishang.staffing.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleBook;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other rules would change, counted over the enterprises in the caller's scope. Writes nothing. */
@Component
class RuleComparison {

    private final JdbcClient jdbc;
    private final StaffingFigures figures;
    private final CurrentUser user;

    RuleComparison(JdbcClient jdbc, StaffingFigures figures, CurrentUser user) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.user = user;
    }

    /** A draft with the rules that would else decide on its first day. */
    RulePreview of(RuleDraft draft) {
        var book = StaffingRules.read(jdbc);
        return compare(draft.validFrom(), demand(book, draft.validFrom()), draft::required);
    }

    /** An announced set, on its first day, with what would decide without it. */
    RulePreview without(RuleSet gone) {
        LocalDate day = gone.valid().from();
        var left = new RuleBook(StaffingRules.read(jdbc).sets().stream()
                .filter(set -> !set.id().equals(gone.id()))
                .toList());
        return compare(day, gone::required, demand(left, day));
    }

    private static Demand demand(RuleBook book, LocalDate day) {
        return (headcount, role, broker, grade) ->
                Objects.requireNonNullElse(book.required(day, headcount, role, broker, grade), 0);
    }

    /** How many must be held by one or the other set of rules. */
    private interface Demand {
        int required(int headcount, TrainingRole role, boolean broker, @Nullable GradeOn grade);
    }

    private RulePreview compare(LocalDate day, Demand present, Demand wanted) {
        Set<UUID> brokers = new HashSet<>(jdbc.sql("select enterprise_id from enterprise where customs_broker")
                .query(UUID.class)
                .list());
        Map<TrainingRole, int[]> shortfall = new EnumMap<>(TrainingRole.class);
        var newlyShort = new ArrayList<RulePreview.Row>();
        int declared = 0;
        int newlyEnough = 0;
        int compliantBefore = 0;
        int compliantAfter = 0;
        for (StaffingRow enterprise : figures.rows(user.scope(), "", day, null)) {
            Integer headcount = enterprise.headcount();
            if (headcount == null) {
                continue;
            }
            declared++;
            boolean enoughBefore = true;
            boolean enoughAfter = true;
            boolean broker = brokers.contains(enterprise.enterprise().value());
            for (TrainingRole role : TrainingRole.values()) {
                int held = enterprise.of(role).held();
                int before = present.required(headcount, role, broker, enterprise.grade());
                int after = wanted.required(headcount, role, broker, enterprise.grade());
                int[] sums = shortfall.computeIfAbsent(role, any -> new int[2]);
                sums[0] += Math.max(0, before - held);
                sums[1] += Math.max(0, after - held);
                enoughBefore &= held >= before;
                enoughAfter &= held >= after;
                if (held >= before && held < after) {
                    newlyShort.add(new RulePreview.Row(enterprise, role, held, before, after));
                }
                newlyEnough += held < before && held >= after ? 1 : 0;
            }
            compliantBefore += enoughBefore ? 1 : 0;
            compliantAfter += enoughAfter ? 1 : 0;
        }
        newlyShort.sort(Comparator.comparing(row -> row.enterprise().namePinyin()));
        var changes = new EnumMap<TrainingRole, RulePreview.Change>(TrainingRole.class);
        shortfall.forEach((role, sums) -> changes.put(role, new RulePreview.Change(sums[0], sums[1])));
        return new RulePreview(
                declared,
                changes,
                new RulePreview.Change(compliantBefore, compliantAfter),
                List.copyOf(newlyShort),
                newlyEnough);
    }
}
