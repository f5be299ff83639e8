package org.nishang.learning.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.HeldRoles;
import org.nishang.learning.programme.Programmes;
import org.nishang.people.EmploymentSql;
import org.nishang.people.employment.StaffSearch;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may be nominated: those who work within the own scope today, who lacks the certificate for the post first. */
@NamedInterface("api")
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.NOMINATE + "')")
public class Candidates {

    /** As many as one looks through; others are searched for. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final HeldRoles held;
    private final CurrentUser user;
    private final Secrets secrets;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Programmes programmes, HeldRoles held, CurrentUser user, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.held = held;
        this.user = user;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * At most 50.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such programme
     */
    public List<Candidate> find(CandidateQuery query) {
        var programme = programmes.byCode(query.programme()).orElseThrow(() -> new Refusal("common.unknown-id"));
        var today = LocalDate.now(clock);
        return Sql.of(
                        jdbc,
                        """
                        select i.person_id, i.name, i.document_masked, e.name as enterprise, m.posts,
                          find_in_set(:post, m.posts) > 0 as has_post, %1$s as holds,
                          exists (select 1 from nomination n where n.person_id = i.person_id and n.open_key = :programme) as nominated,
                          i.person_id in (:first) as comes_first
                        from employment m join enterprise e using (enterprise_id) join person_identity i on i.person_id = m.person_id
                        where %2$s and %3$s and %4$s and %5$s and %6$s
                        order by comes_first desc, nominated, has_post and not holds desc, holds, m.joined_on, i.name_pinyin, i.person_id
                        limit %7$d""",
                        held.holds("i", programme.role(), today),
                        user.scope().enterprises("e"),
                        EmploymentSql.employedOn("m", ":today"),
                        EnterpriseSql.notGoneBy("e", ":today"),
                        where(query),
                        StaffSearch.of(query.text(), secrets),
                        MOST)
                .param("post", programme.role().name())
                .param("programme", query.programme())
                .param("today", today)
                .param("first", first(query.first()))
                .query((row, n) -> candidate(row))
                .list();
    }

    private static Condition where(CandidateQuery query) {
        return query.enterprise() == null
                ? Condition.TRUE
                : Condition.of("m.enterprise_id = :enterprise")
                        .with("enterprise", query.enterprise().value());
    }

    /** A list of none is not SQL. */
    private static List<UUID> first(Set<PersonId> people) {
        return people.isEmpty()
                ? List.of(Uuids.next())
                : people.stream().map(PersonId::value).toList();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                row.getString("enterprise"),
                row.getString("posts"),
                row.getBoolean("has_post"),
                row.getBoolean("holds"),
                row.getBoolean("nominated"));
    }
}
