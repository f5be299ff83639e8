package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.learning.session.ClassState;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of classes. Whatever takes or frees one holds the row of the class's plan until its transaction ends, so
 * that two never take the last place, and a freed one goes to who waits longest before anybody else sees it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
public class Seats {

    private final JdbcClient jdbc;
    private final NominationStore nominations;
    private final NominationNews news;
    private final Clock clock;

    Seats(JdbcClient jdbc, NominationStore nominations, NominationNews news, Clock clock) {
        this.jdbc = jdbc;
        this.nominations = nominations;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Waits until nobody else changes the class's participants. The locking reads see what others have just committed.
     *
     * @throws Refusal {@code common.unknown-id} where the portal does not run the class
     */
    ClassPlaces hold(UUID session) {
        return jdbc.sql("""
                        select s.session_id, s.programme, s.from_date, p.state, p.nominate_until, p.places
                        from class_plan p join training_session s using (session_id)
                        where p.session_id = ? and s.programme is not null for update""")
                .param(session)
                .query((row, n) -> new ClassPlaces(
                        session,
                        row.getString("programme"),
                        Rows.constant(row, "state", ClassState.class),
                        Rows.day(row, "from_date"),
                        Rows.day(row, "nominate_until"),
                        row.getInt("places"),
                        taken(session),
                        last(session)))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    Optional<ClassPlaces> hold(Optional<UUID> session) {
        return session.map(this::hold);
    }

    private int taken(UUID session) {
        return jdbc.sql(
                        "select count(*) from nomination where session_id = ? and state = 'PLACED' and ended_on is null lock in share mode")
                .param(session)
                .query(Integer.class)
                .single();
    }

    private long last(UUID session) {
        return jdbc.sql(
                        "select coalesce(max(place_in_line), 0) from nomination where session_id = ? lock in share mode")
                .param(session)
                .query(Long.class)
                .single();
    }

    /**
     * Gives the free places of a class that has not begun to those who wait, the longest first; who has left the
     * enterprise that nominated waits for none.
     *
     * @return how many got one
     */
    public int moveUp(UUID session) {
        var places = hold(session);
        if (places.state() != ClassState.OPEN && places.state() != ClassState.PLANNED) {
            return 0;
        }
        var gone = gone(session);
        int free = places.free();
        var moved = new ArrayList<Nomination>();
        for (Nomination waiting : nominations.lockWaiting(session)) {
            if (gone.contains(waiting.id().value())) {
                waiting.lapse(NominationState.Lapse.LEFT, clock.instant());
                news.lapsed(nominations.saveAndFlush(waiting));
            } else if (moved.size() < free) {
                waiting.moveUp(clock.instant());
                moved.add(nominations.saveAndFlush(waiting));
            }
        }
        moved.forEach(news::movedUp);
        return moved.size();
    }

    /** The open nominations of a class whose people do not work any more where they were nominated. */
    private Set<UUID> gone(UUID session) {
        return new HashSet<>(Sql.of(
                        jdbc,
                        "select n.nomination_id from nomination n where n.session_id = :session and n.enterprise_id is not null and n.state in ('NOMINATED', 'WAITING', 'PLACED') and not exists (select 1 from employment m where m.person_id = n.person_id and m.enterprise_id = n.enterprise_id and %s)",
                        EmploymentSql.notLeftBy("m", ":today"))
                .param("session", session)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list());
    }

    /** The class is cancelled: nobody waits for it or has a place in it. */
    void cancel(UUID session) {
        for (Nomination one : nominations.lockOpen(session)) {
            one.lapse(NominationState.Lapse.CANCELLED, clock.instant());
            news.lapsed(nominations.saveAndFlush(one));
        }
    }

    /** Ends the nominations of people who have left, and gives their places to others. */
    public int releaseGone(UUID session) {
        var places = hold(session);
        if (places.state().hasBegun()) {
            return 0;
        }
        List<UUID> gone = List.copyOf(gone(session));
        gone.forEach(id -> nominations.lock(new NominationId(id)).ifPresent(one -> {
            one.lapse(NominationState.Lapse.LEFT, clock.instant());
            news.lapsed(nominations.saveAndFlush(one));
        }));
        moveUp(session);
        return gone.size();
    }
}
