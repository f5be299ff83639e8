package org.nishang.learning.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Text;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.people.employment.StaffSearch;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nominations as lists show them. A condition is one on {@code nomination n}. */
@Repository
class NominationBook {

    private static final Condition OPEN =
            Condition.of("(n.state in ('NOMINATED', 'WAITING', 'PLACED') and n.ended_on is null)");

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final PersonDocuments people;
    private final Secrets secrets;
    private final Clock clock;

    NominationBook(JdbcClient jdbc, CurrentUser user, PersonDocuments people, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Those that an enterprise within the scope made. */
    Condition made() {
        return Condition.of(
                "exists (select 1 from enterprise f where f.enterprise_id = n.enterprise_id and %s)",
                user.scope().enterprises("f"));
    }

    /** Those, and the authority's of people who work within the scope. */
    Condition seen() {
        var today = LocalDate.now(clock);
        return user.scope().everything()
                ? Condition.TRUE
                : Condition.of("(%s or (n.enterprise_id is null and %s))", made(), people.present("n", today));
    }

    Condition own() {
        return Condition.of("n.person_id = :me").with("me", user.person().value());
    }

    Condition asked(NominationQuery query) {
        var condition = shown(query.show());
        if (!query.text().isEmpty()) {
            condition = condition.and(Condition.of(
                    "exists (select 1 from person_identity i where i.person_id = n.person_id and %s)",
                    StaffSearch.of(query.text(), secrets)));
        }
        if (!query.programme().isEmpty()) {
            condition = condition.and(Condition.of("n.programme = :programme").with("programme", query.programme()));
        }
        if (query.session() != null) {
            condition = condition.and(Condition.of("n.session_id = :session").with("session", query.session()));
        }
        if (query.enterprise() != null) {
            condition = condition.and(Condition.of(
                            "(n.enterprise_id = :enterprise or (n.enterprise_id is null and exists (select 1 from employment m where m.person_id = n.person_id and m.enterprise_id = :enterprise and %s)))",
                            EmploymentSql.employedOn("m", ":today"))
                    .with("today", LocalDate.now(clock))
                    .with("enterprise", query.enterprise().value()));
        }
        return condition;
    }

    private static Condition shown(NominationQuery.Show show) {
        return switch (show) {
            case ANY -> Condition.TRUE;
            case OPEN -> OPEN;
            case NOMINATED, WAITING, PLACED, DECLINED, WITHDRAWN -> Condition.of("n.state = '" + show + "'");
        };
    }

    static Condition open() {
        return OPEN;
    }

    int count(Condition where) {
        return Sql.of(jdbc, "select count(*) from nomination n where %s", where)
                .query(Integer.class)
                .single();
    }

    /** @param limit at most 1,000 */
    List<NominationRow> rows(Condition where, NominationOrder order, boolean descending, int offset, int limit) {
        return Sql.of(
                        jdbc,
                        """
                        select n.nomination_id, n.person_id, n.enterprise_id, n.programme, n.origin, n.state, n.nominated_at, n.decided_at, n.reason, n.ended_on,
                          coalesce(i.name, '') as holder, coalesce(i.document_masked, '') as document_masked,
                          g.title_zh, g.title_en, coalesce(f.name, (%1$s), '') as enterprise_name, %2$s,
                          if(n.state = 'WAITING', (select count(*) from nomination b where b.session_id = n.session_id
                            and b.state = 'WAITING' and b.place_in_line < n.place_in_line), 0) as queued_before,
                          n.enterprise_id is not null and not exists (select 1 from employment m
                            where m.person_id = n.person_id and m.enterprise_id = n.enterprise_id and %3$s) as is_gone
                        from nomination n join programme g on g.code = n.programme
                          left join person_identity i on i.person_id = n.person_id
                          left join enterprise f on f.enterprise_id = n.enterprise_id
                          left join class_plan p on p.session_id = n.session_id
                          left join training_session s on s.session_id = p.session_id
                        where %4$s order by %5$s limit %6$d offset %7$d""",
                        employer(),
                        OpenClass.COLUMNS,
                        EmploymentSql.notLeftBy("m", ":today"),
                        where,
                        order.sql(descending),
                        Math.clamp(limit, 0, 1000),
                        Math.max(0, offset))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row(row))
                .list();
    }

    private Condition employer() {
        return Condition.of(
                "select e.name from employment m join enterprise e using (enterprise_id) where m.person_id = n.person_id and %s and %s and %s order by m.joined_on desc limit 1",
                EmploymentSql.employedOn("m", ":today"),
                EnterpriseSql.notGoneBy("e", ":today"),
                user.learner().isPresent() ? Condition.TRUE : user.scope().enterprises("e"));
    }

    private static NominationRow row(ResultSet row) throws SQLException {
        return new NominationRow(
                new NominationId(Rows.uuid(row, "nomination_id")),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("holder"),
                row.getString("document_masked"),
                row.getString("enterprise_name"),
                Rows.optionalUuid(row, "enterprise_id").map(EnterpriseId::new).orElse(null),
                Rows.constant(row, "origin", Origin.class),
                row.getString("programme"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                classOf(row),
                Rows.constant(row, "state", NominationState.class),
                Rows.instant(row, "nominated_at"),
                Rows.instantOrNull(row, "decided_at"),
                Rows.optionalText(row, "reason").orElse(""),
                row.getInt("queued_before"),
                row.getBoolean("is_gone"),
                row.getObject("ended_on") != null);
    }

    private static @Nullable OpenClass classOf(ResultSet row) throws SQLException {
        return row.getString("class_state") == null ? null : OpenClass.of(row);
    }
}
