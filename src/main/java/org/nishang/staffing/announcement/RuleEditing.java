package org.nishang.staffing.announcement;

import java.time.Clock;
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
import org.nishang.audit.AuditLog;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleBook;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announcing new staffing rules. A set comes into force on a later day and is never edited, so no answer about a day
 * before it can change; until that day it can be withdrawn.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_RULES + "')")
public class RuleEditing {

    private final JdbcClient jdbc;
    private final StaffingFigures figures;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    RuleEditing(JdbcClient jdbc, StaffingFigures figures, AuditLog log, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<RuleSet> sets() {
        return StaffingRules.read(jdbc).sets().stream()
                .sorted(Comparator.<RuleSet, LocalDate>comparing(
                                set -> set.valid().from())
                        .reversed())
                .toList();
    }

    /** The set in force today. */
    @Transactional(readOnly = true)
    public RuleSet inForce() {
        return StaffingRules.read(jdbc).on(LocalDate.now(clock)).orElseThrow(() -> new Refusal("staffing.rules.none"));
    }

    /** Compares a draft with the rules that would else decide on its first day. Writes nothing. */
    @Transactional(readOnly = true)
    public RulePreview preview(RuleDraft draft) {
        var book = StaffingRules.read(jdbc);
        return compare(
                draft.validFrom(),
                (headcount, role, broker, grade) ->
                        Objects.requireNonNullElse(book.required(draft.validFrom(), headcount, role, broker, grade), 0),
                draft::required);
    }

    /** Compares, on its first day, an announced set with what would decide without it. Writes nothing. */
    @Transactional(readOnly = true)
    public RulePreview previewWithout(UUID id) {
        var sets = StaffingRules.read(jdbc).sets();
        var gone = sets.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        LocalDate day = gone.valid().from();
        var left = new RuleBook(sets.stream().filter(set -> !set.equals(gone)).toList());
        return compare(
                day,
                gone::required,
                (headcount, role, broker, grade) ->
                        Objects.requireNonNullElse(left.required(day, headcount, role, broker, grade), 0));
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

    /**
     * @throws Refusal {@code staffing.rules.too-early} unless it begins after today, {@code staffing.rules.day-taken}
     *     if another set begins on that day, {@code staffing.rules.identical} if it decides as the set that would else
     *     be in force on that day
     */
    public UUID publish(RuleDraft draft) {
        refuseWithoutWholeScope();
        if (!draft.validFrom().isAfter(LocalDate.now(clock))) {
            throw new Refusal("staffing.rules.too-early").at(FieldName.DAY);
        }
        jdbc.sql("select rule_set_id from staffing_rule_set for update").query().listOfRows();
        if (StaffingRules.read(jdbc).sets().stream()
                .anyMatch(set -> set.valid().from().equals(draft.validFrom()))) {
            throw new Refusal("staffing.rules.day-taken", draft.validFrom().toString()).at(FieldName.DAY);
        }
        if (StaffingRules.read(jdbc).on(draft.validFrom()).filter(draft::isAs).isPresent()) {
            throw new Refusal("staffing.rules.identical");
        }
        UUID id = Uuids.next();
        jdbc.sql("insert into staffing_rule_set (rule_set_id, name, valid_from, valid_to) values (?, ?, ?, null)")
                .params(id, draft.name(), draft.validFrom())
                .update();
        draft.rows().forEach((role, rows) -> rows.forEach(row -> insert(id, role, row)));
        draft.adjustments()
                .forEach(
                        (role, adjustments) -> adjustments.forEach((grade, number) -> adjust(id, role, grade, number)));
        log.record(user.actor(), "staffing.rules-published", id.toString(), "from " + draft.validFrom());
        return id;
    }

    /** @throws Refusal {@code staffing.rules.in-force} once it has decided about a day */
    public void withdraw(UUID id) {
        refuseWithoutWholeScope();
        var set = StaffingRules.read(jdbc).sets().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        if (!set.valid().from().isAfter(LocalDate.now(clock))) {
            throw new Refusal("staffing.rules.in-force");
        }
        jdbc.sql("delete from staffing_rule_adjustment where rule_set_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from staffing_rule_row where rule_set_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from staffing_rule_set where rule_set_id = ?")
                .param(id)
                .update();
        log.record(user.actor(), "staffing.rules-withdrawn", id.toString(), "");
    }

    private void insert(UUID id, TrainingRole role, RuleRow row) {
        jdbc.sql("""
                insert into staffing_rule_row
                    (rule_set_id, role, from_headcount, to_headcount, base, step_size, step_add, cap, broker_base)
                values (:id, :role, :from, :to, :base, :size, :add, :cap, :broker)""")
                .param("id", id)
                .param("role", role.code())
                .param("from", row.from())
                .param("to", row.to())
                .param("base", row.base())
                .param("size", row.stepSize())
                .param("add", row.stepAdd())
                .param("cap", row.cap())
                .param("broker", row.brokerBase())
                .update();
    }

    private void adjust(UUID id, TrainingRole role, GradeOn grade, int number) {
        boolean known = jdbc.sql("select count(*) from category_grade where scheme = ? and code = ?")
                        .params(grade.scheme(), grade.grade())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            throw new Refusal("staffing.grade.form", grade.toString());
        }
        if (number != 0) {
            jdbc.sql(
                            "insert into staffing_rule_adjustment (rule_set_id, role, scheme, grade, adjustment) values (?, ?, ?, ?, ?)")
                    .params(id, role.code(), grade.scheme(), grade.grade(), number)
                    .update();
        }
    }

    /** Rules hold everywhere, so only who sees everywhere decides about them. */
    private void refuseWithoutWholeScope() {
        if (!user.scope().everything()) {
            throw new Refusal("staffing.rules.whole-scope");
        }
    }
}
