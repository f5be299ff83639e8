package org.nishang.cpd;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner's own continuing education. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class MyCpd {

    private static final int MOST = 500;

    private final CpdBook book;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    MyCpd(CpdBook book, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
        this.user = user;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CpdRow> rows() {
        return book.rows(own(), "r.done_on desc, r.recorded_at desc", MOST);
    }

    /** The role of the own post, for a record that is begun; of several the first one. */
    @Transactional(readOnly = true)
    public Optional<TrainingRole> usualRole() {
        return Sql.of(
                        jdbc,
                        "select m.posts from employment m where m.person_id = :person and %s order by m.joined_on desc",
                        EmploymentSql.employedOn("m", ":today"))
                .param("person", user.person().value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> List.of(row.getString("posts").split(",")))
                .stream()
                .flatMap(posts -> Arrays.stream(TrainingRole.values()).filter(role -> posts.contains(role.name())))
                .findFirst();
    }

    private Condition own() {
        return Condition.of("r.person_id = :me").with("me", user.person().value());
    }

    /**
     * @throws Refusal those of {@link NewCpd}, {@code common.unknown-id} for a correction of what is not the learner's
     *     own or was not accepted, {@code cpd.too-many-open}
     */
    public UUID record(NewCpd wanted) {
        return book.record(user.person(), wanted);
    }

    /**
     * Takes back what nobody has decided on.
     *
     * @throws Refusal {@code common.unknown-id}, {@code cpd.decided-already}
     */
    public void withdraw(UUID id) {
        var row = book.hold(id, own());
        book.decide(row, row.record().withdraw(), "");
    }
}
