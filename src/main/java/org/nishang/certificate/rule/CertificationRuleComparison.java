package org.nishang.certificate.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.rule.RuleEffect.Change;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What another rule would change on its first day, counted over the holders in the caller's scope. Writes nothing. */
@Component
class CertificationRuleComparison {

    private static final int ROWS_SHOWN = 200;

    private final JdbcClient jdbc;
    private final CertificateScope scope;
    private final Clock clock;

    CertificationRuleComparison(JdbcClient jdbc, CertificateScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param day the first on which one rule decides instead of the other */
    RuleEffect of(LocalDate day, CertificationRule before, CertificationRule after) {
        var all = renewable(day, before, after);
        var changed =
                all.stream().filter(row -> row.canBefore() != row.canAfter()).toList();
        return new RuleEffect(
                day,
                new Change<>(before.validity().lastDay(day), after.validity().lastDay(day)),
                count(all, day, true),
                count(all, day, false),
                changed.size(),
                changed.stream().limit(ROWS_SHOWN).toList());
    }

    /** Whoever could renew on the day by one of the two rules. */
    private List<RuleEffect.Row> renewable(LocalDate day, CertificationRule before, CertificationRule after) {
        int window =
                Math.max(after.validity().renewalWindowDays(), before.validity().renewalWindowDays());
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
                .param("role", after.role().code())
                .param("first", day.minusDays(Math.max(after.lateDays(), before.lateDays())))
                .param("last", day.plusDays(window))
                .param("day", day)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row(row, day, before, after))
                .list();
    }

    private static RuleEffect.Row row(ResultSet row, LocalDate day, CertificationRule before, CertificationRule after)
            throws SQLException {
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new RuleEffect.Row(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                row.getString("number"),
                lastDay,
                before.isRenewable(lastDay, day),
                after.isRenewable(lastDay, day));
    }

    private static Change<Integer> count(List<RuleEffect.Row> rows, LocalDate day, boolean inWindow) {
        var some = rows.stream()
                .filter(row -> row.lastDay().isBefore(day) != inWindow)
                .toList();
        return new Change<>(
                (int) some.stream().filter(RuleEffect.Row::canBefore).count(),
                (int) some.stream().filter(RuleEffect.Row::canAfter).count());
    }
}
