package org.nishang.certificate.rule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.rule.RuleEffect.Change;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announcing new rules of certification. A rule comes into force on a later day and is never edited; until that day it
 * can be withdrawn. It decides about what is issued from then on, never about certificates that were issued before.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_RULES + "')")
public class CertificationRuleEditing {

    private static final int ROWS_SHOWN = 200;

    private final JdbcClient jdbc;
    private final CertificateScope scope;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    CertificationRuleEditing(JdbcClient jdbc, CertificateScope scope, AuditLog log, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CertificationRule> all() {
        return CertificationRules.read(jdbc).all();
    }

    /** The rule in force today. */
    @Transactional(readOnly = true)
    public CertificationRule inForce(TrainingRole role) {
        return on(role, today());
    }

    /** Compares a draft with the rule that would else decide on its first day. Writes nothing. */
    @Transactional(readOnly = true)
    public RuleEffect preview(CertificationRule draft) {
        RuleBounds.check(draft);
        var before = on(draft.role(), draft.from());
        var all = renewable(draft, before);
        var changed =
                all.stream().filter(row -> row.canBefore() != row.canAfter()).toList();
        return new RuleEffect(
                draft.from(),
                new Change<>(
                        before.validity().lastDay(draft.from()),
                        draft.validity().lastDay(draft.from())),
                count(all, draft.from(), true),
                count(all, draft.from(), false),
                changed.size(),
                changed.stream().limit(ROWS_SHOWN).toList());
    }

    /**
     * @throws Refusal {@code certificate.rules.too-early} unless it begins after today,
     *     {@code certificate.rules.day-taken} if another rule of the role begins on that day
     */
    public void announce(CertificationRule draft) {
        refuseWithoutWholeScope();
        RuleBounds.check(draft);
        if (!draft.from().isAfter(today())) {
            throw new Refusal("certificate.rules.too-early").at(FieldName.DAY);
        }
        if (draft.decidesAs(on(draft.role(), draft.from()))) {
            throw new Refusal("certificate.rules.identical");
        }
        try {
            insert(draft);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("certificate.rules.day-taken", draft.from().toString()).at(FieldName.DAY);
        }
        log.record(
                user.actor(), "certificate.rule-announced", draft.role().code() + " " + draft.from(), draft.toString());
    }

    /** @throws Refusal {@code certificate.rules.in-force} once it has decided about a day */
    public void withdraw(TrainingRole role, LocalDate from) {
        refuseWithoutWholeScope();
        if (!from.isAfter(today())) {
            throw new Refusal("certificate.rules.in-force");
        }
        int gone = jdbc.sql("delete from certification_rule where role = ? and valid_from = ?")
                .params(role.code(), from)
                .update();
        if (gone == 0) {
            throw new Refusal("common.unknown-id");
        }
        log.record(user.actor(), "certificate.rule-withdrawn", role.code() + " " + from, "");
    }

    private CertificationRule on(TrainingRole role, LocalDate day) {
        return CertificationRules.read(jdbc)
                .on(role, day)
                .orElseThrow(() -> new Refusal("certificate.no-rule", role.code(), day.toString()));
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

    /** Whoever could renew on the draft's first day by one of the two rules. */
    private List<RuleEffect.Row> renewable(CertificationRule draft, CertificationRule before) {
        var day = draft.from();
        int window =
                Math.max(draft.validity().renewalWindowDays(), before.validity().renewalWindowDays());
        return Sql.of(
                        jdbc,
                        """
                select c.person_id, coalesce(p.name, '') as name, coalesce(p.document_masked, '') as document_masked, c.number, c.last_day
                from certificate c left join person_identity p on p.person_id = c.person_id
                where c.role = :role and c.last_day between :first and :last
                  and %s and %s
                  and not exists (select 1 from certificate n where n.renews = c.certificate_id)
                order by c.last_day, c.number""",
                        CertificateSql.validOn("c", "least(:day, c.last_day)"),
                        scope.seenOn("c", ":today", ""))
                .param("role", draft.role().code())
                .param("first", day.minusDays(Math.max(draft.lateDays(), before.lateDays())))
                .param("last", day.plusDays(window))
                .param("day", day)
                .param("today", today())
                .query((row, n) -> row(row, draft, before))
                .list();
    }

    private static RuleEffect.Row row(ResultSet row, CertificationRule draft, CertificationRule before)
            throws SQLException {
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new RuleEffect.Row(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                row.getString("number"),
                lastDay,
                before.isRenewable(lastDay, draft.from()),
                draft.isRenewable(lastDay, draft.from()));
    }

    private static Change<Integer> count(List<RuleEffect.Row> rows, LocalDate day, boolean inWindow) {
        var some = rows.stream()
                .filter(row -> row.lastDay().isBefore(day) != inWindow)
                .toList();
        return new Change<>(
                (int) some.stream().filter(RuleEffect.Row::canBefore).count(),
                (int) some.stream().filter(RuleEffect.Row::canAfter).count());
    }

    /** Rules hold everywhere, so only who sees everywhere decides about them. */
    private void refuseWithoutWholeScope() {
        if (!user.scope().everything()) {
            throw new Refusal("certificate.rules.whole-scope");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
