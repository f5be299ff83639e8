package org.nishang.notice.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.notice.kind.ToldReader;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices of who is signed in. What somebody was told of people or enterprises that are not within the scope any
 * more is not shown any more.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody has their own
public class MyNotices {

    private final JdbcClient jdbc;
    private final ToldReader told;
    private final PersonDocuments people;
    private final CurrentUser user;
    private final Clock clock;

    MyNotices(JdbcClient jdbc, ToldReader told, PersonDocuments people, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.told = told;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int unread() {
        return count(true);
    }

    /** @param unread only those */
    @Transactional(readOnly = true)
    public int count(boolean unread) {
        return Sql.of(jdbc, "select count(*) from notice n join notice_cause c using (cause_id) where %s", mine(unread))
                .query(Integer.class)
                .single();
    }

    /**
     * Unread ones first, the newest of each first.
     *
     * @param most at most 1,000
     */
    @Transactional(readOnly = true)
    public List<NoticeRow> list(boolean unread, int most) {
        return Sql.of(jdbc, """
                select n.notice_id, n.created_at, n.read_at, %s
                from notice n join notice_cause c using (cause_id) %s
                where %s order by n.read_at is not null, n.created_at desc, n.notice_id desc limit %d""", ToldReader.COLUMNS, ToldReader.JOINS, mine(unread), Math.clamp(most, 0, 1000))
                .query((row, n) -> new NoticeRow(
                        Rows.uuid(row, "notice_id"),
                        told.read(row),
                        Rows.instant(row, "created_at"),
                        Rows.instantOrNull(row, "read_at")))
                .list();
    }

    /**
     * What was read stays read from its first time on.
     *
     * @throws Refusal {@code common.unknown-id} if it is not one's own
     */
    public void read(UUID id) {
        int own = jdbc.sql("select count(*) from notice n where n.notice_id = :id and n.recipient in (:me)")
                .param("id", id)
                .param("me", me())
                .query(Integer.class)
                .single();
        if (own == 0) {
            throw new Refusal("common.unknown-id");
        }
        jdbc.sql("update notice set read_at = :now where notice_id = :id and read_at is null")
                .param("now", Rows.utc(clock.instant()))
                .param("id", id)
                .update();
    }

    public void readAll() {
        jdbc.sql("update notice set read_at = :now where recipient in (:me) and read_at is null")
                .param("now", Rows.utc(clock.instant()))
                .param("me", me())
                .update();
    }

    private Condition mine(boolean unread) {
        return Condition.of(
                        "(n.recipient in (:me) and %s and (n.audience = 'PERSON' or (%s and %s)))",
                        unread ? Condition.of("n.read_at is null") : Condition.TRUE,
                        Condition.of("(c.person_id is null or %s)", people.seen("c")),
                        Condition.of(
                                "(c.enterprise_id is null or exists (select 1 from enterprise own where own.enterprise_id = c.enterprise_id and %s))",
                                user.scope().enterprises("own")))
                .with("me", me());
    }

    private List<UUID> me() {
        var all = new ArrayList<UUID>();
        all.add(user.get().account().value());
        user.learner().map(PersonId::value).ifPresent(all::add);
        return all;
    }
}
