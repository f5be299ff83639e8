package org.nishang.access.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nishang.common.Condition;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.people.employment.StaffSearch;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of those who work within the own scope today have an account. Whose it is counts, not who gave it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.GIVE_ACCESS + "')")
public class StaffAccess {

    private static final Condition HAS_ACCOUNT =
            Condition.of("exists (select 1 from account a where a.person_id = i.person_id and a.ended_at is null)");

    private static final Condition INVITED = Condition.of(
            "exists (select 1 from activation_code c where c.person_id = i.person_id and c.used_at is null and c.voided_at is null and c.expires_at > :now)");

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Secrets secrets;
    private final Clock clock;

    StaffAccess(JdbcClient jdbc, CurrentUser user, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.secrets = secrets;
        this.clock = clock;
    }

    public int count(AccessQuery query) {
        return Sql.of(jdbc, "select count(*) from person_identity i where %s", condition(query))
                .query(Integer.class)
                .single();
    }

    /**
     * In the order of their names.
     *
     * @param limit at most 1,000
     */
    public List<AccessRow> rows(AccessQuery query, int offset, int limit) {
        return select(
                condition(query),
                "order by i.name_pinyin, i.person_id limit %d offset %d"
                        .formatted(Math.clamp(limit, 0, 1000), Math.max(0, offset)));
    }

    /** Of one person; empty for who does not work within the scope today. */
    public Optional<AccessRow> of(PersonId person) {
        return rows(new AccessQuery("", AccessQuery.Show.ANY, null, person), 0, 1).stream()
                .findFirst();
    }

    /** Those of some people who work within the scope today. */
    List<AccessRow> of(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : select(
                        present(Condition.TRUE)
                                .and("i.person_id in (:people)")
                                .with(
                                        "people",
                                        people.stream().map(PersonId::value).toList()),
                        "order by i.name_pinyin, i.person_id");
    }

    private List<AccessRow> select(Condition condition, String order) {
        return Sql.of(jdbc, """
                select i.person_id, i.name, i.document_masked,
                    (select e.name from employment m join enterprise e using (enterprise_id)
                     where m.person_id = i.person_id and %s order by m.joined_on desc limit 1) as enterprise,
                    (select min(a.username) from account a where a.person_id = i.person_id and a.ended_at is null) as username,
                    (select max(c.expires_at) from activation_code c
                     where c.person_id = i.person_id and c.used_at is null and c.voided_at is null and c.expires_at > :now) as expires_at
                from person_identity i where %s %s""", there(), condition, order)
                .param("today", LocalDate.now(clock))
                .param("now", Rows.utc(clock.instant()))
                .query((row, n) -> row(row))
                .list();
    }

    private static AccessRow row(ResultSet row) throws SQLException {
        return new AccessRow(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                row.getString("enterprise"),
                Rows.optionalText(row, "username").orElse(""),
                Rows.instantOrNull(row, "expires_at"));
    }

    private Condition condition(AccessQuery query) {
        var where = query.enterprise() == null
                ? Condition.TRUE
                : Condition.of("m.enterprise_id = :enterprise")
                        .with("enterprise", query.enterprise().value());
        var who = query.person() == null
                ? Condition.TRUE
                : Condition.of("i.person_id = :person")
                        .with("person", query.person().value());
        return present(where)
                .and(who)
                .and(StaffSearch.of(query.text(), secrets))
                .and(shown(query.show()))
                .with("today", LocalDate.now(clock))
                .with("now", Rows.utc(clock.instant()));
    }

    private static Condition shown(AccessQuery.Show show) {
        return switch (show) {
            case ANY -> Condition.TRUE;
            case WITHOUT_ACCOUNT -> Condition.of("not %s", HAS_ACCOUNT);
            case WITHOUT -> Condition.of("(not %s and not %s)", HAS_ACCOUNT, INVITED);
            case INVITED -> Condition.of("(not %s and %s)", HAS_ACCOUNT, INVITED);
            case HAS_ACCOUNT -> HAS_ACCOUNT;
        };
    }

    private Condition present(Condition employment) {
        return Condition.of(
                "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = i.person_id and %s)",
                there().and(employment));
    }

    private Condition there() {
        return user.scope()
                .enterprises("e")
                .and(EmploymentSql.employedOn("m", ":today"))
                .and(EnterpriseSql.notGoneBy("e", ":today"));
    }
}
