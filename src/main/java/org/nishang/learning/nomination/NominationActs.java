package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.study.EnrollingOthers;
import org.nishang.people.person.PersonTurns;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with nominations, for services that say who may. Everything takes the person's turn first and the row of
 * the class after it. What refuses is rolled back by whoever began the transaction: a file goes on with its next line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
class NominationActs {

    private record Found(PersonId person, Optional<UUID> session) {}

    private final NominationStore nominations;
    private final Seats seats;
    private final Nominees nominees;
    private final Programmes programmes;
    private final Acceptance acceptance;
    private final EnrollingOthers enrolling;
    private final PersonTurns turns;
    private final NominationNews news;
    private final JdbcClient jdbc;
    private final Clock clock;

    NominationActs(
            NominationStore nominations,
            Seats seats,
            Nominees nominees,
            Programmes programmes,
            Acceptance acceptance,
            EnrollingOthers enrolling,
            PersonTurns turns,
            NominationNews news,
            JdbcClient jdbc,
            Clock clock) {
        this.nominations = nominations;
        this.seats = seats;
        this.nominees = nominees;
        this.programmes = programmes;
        this.acceptance = acceptance;
        this.enrolling = enrolling;
        this.turns = turns;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param employer where the person works, within the scope of who nominates
     * @throws Refusal {@code common.unknown-id}, and those of {@link Nomination}
     */
    NominationId nominate(PersonId person, Goal goal, Optional<EnterpriseId> employer, Nominator by) {
        var wanted = foresee(person, goal, employer, by);
        nominees.endFinished(person, wanted.programme(), LocalDate.now(clock));
        var made = nominations.saveAndFlush(wanted);
        settle(made, news::made);
        return made.id();
    }

    /**
     * What {@link #nominate} would make; nothing is written.
     *
     * @throws Refusal as there
     */
    Nomination foresee(PersonId person, Goal goal, Optional<EnterpriseId> employer, Nominator by) {
        turns.take(person);
        var today = LocalDate.now(clock);
        var aim = aim(goal);
        return new Nomination(nominees.of(person, employer, aim, today), aim, by, today, clock.instant());
    }

    private Aim aim(Goal goal) {
        var places = seats.hold(goal.classOf());
        String code = places.map(ClassPlaces::programme).orElseGet(goal::programme);
        var programme = programmes.byCode(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        return new Aim(programme, places, acceptance.isNeeded(code));
    }

    /** Who has got a place on the portal is enrolled there. */
    private void settle(Nomination nomination, Consumer<Nomination> told) {
        if (nomination.isOnThePortal() && nomination.state() == NominationState.PLACED) {
            enrolling.enrol(nomination.person(), nomination.programme());
        }
        told.accept(nomination);
    }

    void accept(NominationId id, Condition within) {
        decide(id, within, news::accepted, (nomination, places) -> {
            nomination.enterprise().ifPresent(enterprise -> refuseGone(nomination.person(), enterprise));
            nomination.accept(places, clock.instant());
        });
    }

    private void refuseGone(PersonId person, EnterpriseId enterprise) {
        if (nominees.employer(person, enterprise, LocalDate.now(clock)).isEmpty()) {
            throw new Refusal("learning.nomination.gone");
        }
    }

    void give(NominationId id, Condition within) {
        decide(id, within, news::placed, (nomination, places) -> nomination.give(places, clock.instant()));
    }

    void decline(NominationId id, Condition within, String reason) {
        leave(id, within, news::declined, (nomination, places) -> nomination.decline(places, reason, clock.instant()));
    }

    void withdraw(NominationId id, Condition within) {
        leave(id, within, news::withdrawn, (nomination, places) -> nomination.withdraw(places, clock.instant()));
    }

    private void decide(
            NominationId id,
            Condition within,
            Consumer<Nomination> told,
            BiConsumer<Nomination, Optional<ClassPlaces>> what) {
        var found = hold(id, within);
        var places = seats.hold(found.session());
        var nomination = lock(id);
        what.accept(nomination, places);
        settle(nominations.saveAndFlush(nomination), told);
    }

    private void leave(
            NominationId id,
            Condition within,
            Consumer<Nomination> told,
            BiConsumer<Nomination, Optional<ClassPlaces>> what) {
        var found = hold(id, within);
        var places = seats.hold(found.session());
        var nomination = lock(id);
        boolean enrolled = nomination.isOnThePortal() && nomination.state() == NominationState.PLACED;
        what.accept(nomination, places);
        if (enrolled && !enrolling.takeBack(nomination.person(), nomination.programme())) {
            throw new Refusal("learning.nomination.study-begun");
        }
        told.accept(nominations.saveAndFlush(nomination));
        found.session().ifPresent(seats::moveUp);
    }

    /** @param works where the other works, among the enterprises of who swaps; for a nomination of the authority */
    NominationId swap(NominationId id, Condition within, PersonId other, Optional<EnterpriseId> works, UUID account) {
        var found = find(id, within);
        turns.take(List.of(found.person().value(), other.value()));
        var places = seats.hold(found.session());
        var nomination = lock(id);
        var today = LocalDate.now(clock);
        var employer = nomination.enterprise().flatMap(enterprise -> nominees.employer(other, enterprise, today));
        var programme = programmes.byCode(nomination.programme()).orElseThrow();
        var who = nominees.of(other, employer, new Aim(programme, places, false), today);
        var next = nomination.swap(who, places, account, clock.instant());
        news.withdrawn(nominations.saveAndFlush(nomination));
        settle(nominations.saveAndFlush(next), news::swapped);
        return next.id();
    }

    private Found hold(NominationId id, Condition within) {
        var found = find(id, within);
        turns.take(found.person());
        return found;
    }

    private Nomination lock(NominationId id) {
        return nominations.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private Found find(NominationId id, Condition within) {
        return Sql.of(
                        jdbc,
                        "select n.person_id, n.session_id from nomination n where n.nomination_id = :id and %s",
                        within)
                .param("id", id.value())
                .query((row, n) ->
                        new Found(new PersonId(Rows.uuid(row, "person_id")), Rows.optionalUuid(row, "session_id")))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }
}
