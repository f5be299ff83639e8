package org.nishang.people.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.common.Condition;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims as lists show them. A condition is one on {@code employment_claim c join enterprise f}, which asks. */
@Repository
class ClaimBook {

    static final Condition WAITING = Condition.of("c.state = 'WAITING'");

    private static final String LAST = "coalesce(date_sub(c.left_on, interval 1 day), '9999-12-30')";

    /**
     * Who employs the person from this day on has a say: today, or the day on which the employment begins or has ended.
     * An earlier employment is over, and its enterprise has none.
     */
    private static final String DAY = "least(greatest(:today, c.joined_on), " + LAST + ")";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ClaimBook(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Whether who asks may say yes for an enterprise that employs the person already. */
    Condition concerns() {
        return user.scope().everything()
                ? Condition.TRUE
                : Condition.of("exists (%s)", employers("1")).with("today", LocalDate.now(clock));
    }

    /** Whether an enterprise within the scope asks. */
    Condition asked() {
        return Condition.of(
                "exists (select 1 from enterprise f where f.enterprise_id = c.enterprise_id and %s)",
                user.scope().enterprises("f"));
    }

    private Condition employers(String what) {
        return Condition.of(
                "select %s from employment m join enterprise e using (enterprise_id) where m.person_id = c.person_id and m.enterprise_id <> c.enterprise_id and %s and %s and %s",
                what,
                EmploymentSql.employedWithin("m", DAY, LAST),
                EnterpriseSql.notGoneBy("e", DAY),
                user.scope().enterprises("e"));
    }

    int count(Condition where) {
        return Sql.of(jdbc, "select count(*) from employment_claim c where %s", where)
                .query(Integer.class)
                .single();
    }

    /** Those that wait longest first. */
    List<ClaimRow> rows(Condition where, int most) {
        return Sql.of(
                        jdbc,
                        """
                        select c.*, f.name as enterprise, coalesce(i.name, '') as holder, coalesce(i.document_masked, '') as document,
                               coalesce((%s), '') as employers
                        from employment_claim c join enterprise f on f.enterprise_id = c.enterprise_id
                             left join person_identity i on i.person_id = c.person_id
                        where %s order by c.asked_at, c.claim_id limit %d""",
                        employers("group_concat(distinct e.name order by e.name_pinyin separator '、')")
                                .with("today", LocalDate.now(clock)),
                        where,
                        most)
                .query(this::row)
                .list();
    }

    private ClaimRow row(ResultSet row, int n) throws SQLException {
        return new ClaimRow(
                new ClaimId(Rows.uuid(row, "claim_id")),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("holder"),
                row.getString("document"),
                row.getString("enterprise"),
                row.getString("employers"),
                row.getString("posts"),
                Rows.day(row, "joined_on"),
                Rows.dayOrNull(row, "left_on"),
                Rows.instant(row, "asked_at"),
                !row.getString("asked_by").equals(user.actor()));
    }

    /** What waits first, then what was decided last. */
    List<AskedClaim> asked(Condition where, int most) {
        return Sql.of(jdbc, """
                        select c.*, f.name as enterprise
                        from employment_claim c join enterprise f on f.enterprise_id = c.enterprise_id
                        where %s order by c.state = 'WAITING' desc, coalesce(c.decided_at, c.asked_at) desc, c.claim_id limit %d""", where, most)
                .query((row, n) -> new AskedClaim(
                        new ClaimId(Rows.uuid(row, "claim_id")),
                        row.getString("typed_name"),
                        row.getString("typed_document"),
                        row.getString("enterprise"),
                        row.getString("posts"),
                        Rows.day(row, "joined_on"),
                        Rows.dayOrNull(row, "left_on"),
                        Rows.instant(row, "asked_at"),
                        Rows.constant(row, "state", ClaimState.class),
                        Rows.instantOrNull(row, "decided_at"),
                        row.getString("reason")))
                .list();
    }
}
