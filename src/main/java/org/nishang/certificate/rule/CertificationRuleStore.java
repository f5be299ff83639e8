package org.nishang.certificate.rule;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that are known to everybody: which one can still be added, and which one removed. */
@Component
class CertificationRuleStore {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    CertificationRuleStore(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @throws Refusal {@code certificate.no-rule} */
    CertificationRule on(TrainingRole role, LocalDate day) {
        return CertificationRules.read(jdbc)
                .on(role, day)
                .orElseThrow(() -> new Refusal("certificate.no-rule", role.code(), day.toString()));
    }

    /**
     * @throws Refusal {@code certificate.rules.…} out of bounds, {@code certificate.rules.too-early} unless it begins
     *     after today, {@code certificate.rules.day-taken} if another rule of the role begins on that day,
     *     {@code certificate.rules.identical} if it decides as the one that would else hold
     */
    void check(CertificationRule draft) {
        RuleBounds.check(draft);
        if (!draft.from().isAfter(today())) {
            throw new Refusal("certificate.rules.too-early").at(FieldName.DAY);
        }
        var present = on(draft.role(), draft.from());
        if (present.from().equals(draft.from())) {
            throw dayTaken(draft);
        }
        if (draft.decidesAs(present)) {
            throw new Refusal("certificate.rules.identical");
        }
    }

    private static Refusal dayTaken(CertificationRule draft) {
        return new Refusal("certificate.rules.day-taken", draft.from().toString()).at(FieldName.DAY);
    }

    /** @throws Refusal as {@link #check}: what was right when it was proposed need not be any more */
    void add(CertificationRule draft) {
        check(draft);
        try {
            insert(draft);
        } catch (DuplicateKeyException taken) {
            throw dayTaken(draft);
        }
    }

    /**
     * The rule that begins on the day.
     *
     * @throws Refusal {@code certificate.rules.in-force} once it has decided about a day, {@code common.unknown-id}
     */
    CertificationRule removable(TrainingRole role, LocalDate from) {
        if (!from.isAfter(today())) {
            throw new Refusal("certificate.rules.in-force");
        }
        return beginning(role, from);
    }

    /** @throws Refusal {@code common.unknown-id} */
    CertificationRule beginning(TrainingRole role, LocalDate from) {
        var rule = on(role, from);
        if (!rule.from().equals(from)) {
            throw new Refusal("common.unknown-id");
        }
        return rule;
    }

    /** @throws Refusal as {@link #removable} */
    void remove(CertificationRule rule) {
        removable(rule.role(), rule.from());
        jdbc.sql("delete from certification_rule where role = ? and valid_from = ?")
                .params(rule.role().code(), rule.from())
                .update();
    }

    private void insert(CertificationRule draft) {
        jdbc.sql("""
                insert into certification_rule
                    (role, valid_from, months, renewal_window_days, late_days, bar_months, by_refresher, by_exam,
                     by_cpd, cpd_hours, cpd_audits, cpd_every_year, announced_by, announced_at)
                values (:role, :from, :months, :window, :late, :bar, :refresher, :exam,
                        :cpd, :hours, :audits, :everyYear, :by, :at)""")
                .param("role", draft.role().code())
                .param("from", draft.from())
                .param("months", draft.validity().months())
                .param("window", draft.validity().renewalWindowDays())
                .param("late", draft.lateDays())
                .param("bar", draft.barMonths())
                .param("refresher", draft.byRefresher())
                .param("exam", draft.byExam())
                .param("cpd", draft.cpd().isPresent())
                .param("hours", draft.cpd().map(CpdDemand::hours).orElse(BigDecimal.ZERO))
                .param("audits", draft.cpd().map(CpdDemand::audits).orElse(0))
                .param("everyYear", draft.cpd().map(CpdDemand::everyYear).orElse(true))
                .param("by", user.actor())
                .param("at", Rows.utc(clock.instant()))
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
