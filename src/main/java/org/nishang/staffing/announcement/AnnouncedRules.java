package org.nishang.staffing.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sets of rules that are known to everybody: which one can still be added, and which one removed. */
@Component
class AnnouncedRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnnouncedRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code staffing.rules.too-early} unless it begins after today, {@code staffing.rules.day-taken}
     *     if another set begins on that day, {@code staffing.rules.identical} if it decides as the set that would else
     *     be in force on that day, {@code staffing.grade.form} for a grade that is not there
     */
    void check(RuleDraft draft) {
        if (!draft.validFrom().isAfter(today())) {
            throw new Refusal("staffing.rules.too-early").at(FieldName.DAY);
        }
        var book = StaffingRules.read(jdbc);
        if (book.sets().stream().anyMatch(set -> set.valid().from().equals(draft.validFrom()))) {
            throw new Refusal("staffing.rules.day-taken", draft.validFrom().toString()).at(FieldName.DAY);
        }
        if (book.on(draft.validFrom()).filter(draft::isAs).isPresent()) {
            throw new Refusal("staffing.rules.identical");
        }
        draft.adjustments().values().forEach(adjustments -> adjustments.keySet().forEach(this::refuseUnlessKnown));
    }

    /** @throws Refusal as {@link #check}: what was right when it was proposed need not be any more */
    UUID add(RuleDraft draft) {
        jdbc.sql("select rule_set_id from staffing_rule_set for update").query().listOfRows();
        check(draft);
        UUID id = Uuids.next();
        jdbc.sql("insert into staffing_rule_set (rule_set_id, name, valid_from, valid_to) values (?, ?, ?, null)")
                .params(id, draft.name(), draft.validFrom())
                .update();
        draft.rows().forEach((role, rows) -> rows.forEach(row -> insert(id, role, row)));
        draft.adjustments()
                .forEach(
                        (role, adjustments) -> adjustments.forEach((grade, number) -> adjust(id, role, grade, number)));
        return id;
    }

    /** @throws Refusal {@code common.unknown-id} */
    RuleSet set(UUID id) {
        return StaffingRules.read(jdbc).sets().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** @throws Refusal {@code staffing.rules.in-force} once it has decided about a day, {@code common.unknown-id} */
    RuleSet removable(UUID id) {
        var set = set(id);
        if (!set.valid().from().isAfter(today())) {
            throw new Refusal("staffing.rules.in-force");
        }
        return set;
    }

    /** @throws Refusal as {@link #removable} */
    void remove(UUID id) {
        removable(id);
        jdbc.sql("delete from staffing_rule_adjustment where rule_set_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from staffing_rule_row where rule_set_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from staffing_rule_set where rule_set_id = ?")
                .param(id)
                .update();
    }

    private void refuseUnlessKnown(GradeOn grade) {
        boolean known = jdbc.sql("select count(*) from category_grade where scheme = ? and code = ?")
                        .params(grade.scheme(), grade.grade())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            throw new Refusal("staffing.grade.form", grade.toString());
        }
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
        if (number != 0) {
            jdbc.sql(
                            "insert into staffing_rule_adjustment (rule_set_id, role, scheme, grade, adjustment) values (?, ?, ?, ?, ?)")
                    .params(id, role.code(), grade.scheme(), grade.grade(), number)
                    .update();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
