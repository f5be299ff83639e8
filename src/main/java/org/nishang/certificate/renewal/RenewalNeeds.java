package org.nishang.certificate.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdDone;
import org.nishang.cpd.CpdTally;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.FactCache;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holders of the scope whose certificates can be renewed now or within ninety days, each with what is missing. A
 * certificate that was renewed, or that somebody has decided to end, is not listed.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_CERTIFICATES + "')")
public class RenewalNeeds {

    /** How far ahead a window that opens is told of. */
    public static final int DAYS_AHEAD = 90;

    private record Found(
            PersonId person,
            String name,
            String document,
            String enterprises,
            String number,
            TrainingRole role,
            LocalDate issuedOn,
            LocalDate lastDay) {}

    /** The scope and the rules stand in the condition. */
    private record Counted(Condition where, LocalDate day) {}

    private final JdbcClient jdbc;
    private final FactCache cache;
    private final CertificateScope scope;
    private final CurrentUser user;
    private final CpdTally tally;
    private final Programmes programmes;
    private final Clock clock;

    RenewalNeeds(
            JdbcClient jdbc,
            FactCache cache,
            CertificateScope scope,
            CurrentUser user,
            CpdTally tally,
            Programmes programmes,
            Clock clock) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.scope = scope;
        this.user = user;
        this.tally = tally;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Asked for on every first page, so it is counted anew only when a fact has changed. */
    public int count() {
        var counted = new Counted(where(rules(today())), today());
        return cache.get(
                counted,
                () -> Sql.of(jdbc, "select count(*) from certificate c where %s", counted.where())
                        .param("day", counted.day())
                        .query(Integer.class)
                        .single());
    }

    /** The first to end first. */
    public List<RenewalNeed> rows(RenewalNeedQuery query) {
        var day = today();
        var rules = rules(day);
        var found = found(rules, day);
        var done = done(found);
        return found.stream()
                .map(one -> need(
                        one,
                        java.util.Objects.requireNonNull(rules.get(one.role())),
                        day,
                        done.getOrDefault(one.person(), List.of())))
                .filter(query::matches)
                .toList();
    }

    private RenewalNeed need(Found one, CertificationRule rule, LocalDate day, List<CpdDone> done) {
        var account = rule.cpd()
                .map(demand -> CpdAccount.of(
                        demand,
                        one.issuedOn(),
                        one.lastDay(),
                        day,
                        done.stream().filter(item -> item.countsFor(one.role())).toList()));
        return new RenewalNeed(
                one.person(),
                one.name(),
                one.document(),
                one.enterprises(),
                one.issuedOn(),
                RenewalOutlook.of(one.number(), rule, one.lastDay(), day, programmes.all(), account));
    }

    private Map<PersonId, List<CpdDone>> done(List<Found> found) {
        Optional<LocalDate> first = found.stream().map(Found::issuedOn).min(LocalDate::compareTo);
        return first.map(day -> tally.of(found.stream().map(Found::person).toList(), day).stream()
                        .collect(Collectors.groupingBy(CpdDone::person)))
                .orElse(Map.of());
    }

    private Map<TrainingRole, CertificationRule> rules(LocalDate day) {
        var all = CertificationRules.read(jdbc);
        var rules = new HashMap<TrainingRole, CertificationRule>();
        for (TrainingRole role : TrainingRole.values()) {
            all.on(role, day).ifPresent(rule -> rules.put(role, rule));
        }
        return rules;
    }

    /** Numbers and codes only, by construction. */
    private Condition where(Map<TrainingRole, CertificationRule> rules) {
        var roles = new ArrayList<String>();
        rules.forEach((role, rule) ->
                roles.add("c.role = '%s' and c.last_day between :day - interval %d day and :day + interval %d day"
                        .formatted(role.code(), rule.lateDays(), rule.validity().renewalWindowDays() + DAYS_AHEAD)));
        return roles.isEmpty()
                ? Condition.NEVER
                : Condition.of(
                        "(%s) and %s and %s",
                        String.join(" or ", roles),
                        CertificateSql.unrenewed("c", ":day"),
                        scope.seenOn("c", ":day", ""));
    }

    private List<Found> found(Map<TrainingRole, CertificationRule> rules, LocalDate day) {
        return Sql.of(
                        jdbc,
                        """
                select c.person_id, coalesce(p.name, '') as name, coalesce(p.document_masked, '') as document_masked,
                       coalesce((select group_concat(distinct e.name order by e.name_pinyin separator '、')
                          from employment m join enterprise e using (enterprise_id)
                          where m.person_id = c.person_id and %s
                            and %s), '') as enterprises,
                       c.number, c.role, c.issued_on, c.last_day
                from certificate c left join person_identity p on p.person_id = c.person_id
                where %s order by c.last_day, c.number""",
                        EmploymentSql.employedOn("m", ":day"),
                        user.scope().enterprises("e"),
                        where(rules))
                .param("day", day)
                .query(RenewalNeeds::found)
                .list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                row.getString("enterprises"),
                row.getString("number"),
                TrainingRole.of(row.getString("role")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
