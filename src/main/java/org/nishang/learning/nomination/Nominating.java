package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people who work within the own scope forward, for enterprises and the authority. An enterprise's nomination is
 * withdrawn and swapped by that enterprise, and by the authority above it.
 */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.NOMINATE + "')")
public class Nominating {

    private final NominationActs acts;
    private final NominationBook book;
    private final Nominees nominees;
    private final WhoNominates who;
    private final ClassOffers classes;
    private final CurrentUser user;
    private final Clock clock;

    Nominating(
            NominationActs acts,
            NominationBook book,
            Nominees nominees,
            WhoNominates who,
            ClassOffers classes,
            CurrentUser user,
            Clock clock) {
        this.acts = acts;
        this.book = book;
        this.nominees = nominees;
        this.who = who;
        this.classes = classes;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int count(NominationQuery query) {
        return book.count(book.seen().and(book.asked(query)));
    }

    /** @param limit at most 1,000 */
    @Transactional(readOnly = true)
    public List<NominationRow> rows(
            NominationQuery query, NominationOrder order, boolean descending, int offset, int limit) {
        return book.rows(book.seen().and(book.asked(query)), order, descending, offset, limit);
    }

    /** All that were ever made for somebody, the latest first, as far as the scope goes. */
    @Transactional(readOnly = true)
    public List<NominationRow> of(PersonId person) {
        var his = Condition.of("n.person_id = :person").with("person", person.value());
        return book.rows(book.seen().and(his), NominationOrder.NOMINATED, true, 0, 20);
    }

    /**
     * One that who asks may withdraw or swap.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    @Transactional(readOnly = true)
    public NominationRow row(NominationId id) {
        var one = Condition.of("n.nomination_id = :id").with("id", id.value());
        return book.rows(mine().and(one), NominationOrder.NOMINATED, true, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /**
     * Puts somebody forward: at once placed or enrolled, or in the waiting list of a full class, or asked.
     *
     * @throws Refusal {@code common.unknown-id} for somebody who never worked within the scope, or a class that is not
     *     told of there, and those of {@link Nomination}
     */
    public NominationId nominate(PersonId person, Goal goal) {
        goal.classOf().ifPresent(classes::check);
        var employer = nominees.employer(person, user.scope(), LocalDate.now(clock));
        if (employer.isEmpty() && !nominees.isKnown(person, user.scope())) {
            throw new Refusal("common.unknown-id");
        }
        return acts.nominate(person, goal, employer, who.by(employer));
    }

    /**
     * Takes a nomination back; a place that it had goes to who waits longest.
     *
     * @throws Refusal {@code common.unknown-id}, {@code learning.nomination.decided},
     *     {@code learning.nomination.class-begun}, {@code learning.nomination.study-begun}
     */
    @Consequential
    public void withdraw(NominationId id) {
        acts.withdraw(id, mine());
    }

    /**
     * Somebody else of the enterprise takes the place, or the place in line.
     *
     * @throws Refusal {@code common.unknown-id}, and those of {@link Nomination#swap}
     */
    @Consequential
    public NominationId swap(NominationId id, PersonId other) {
        var works = nominees.employer(other, user.scope(), LocalDate.now(clock));
        return acts.swap(id, mine(), other, works, user.get().account().value());
    }

    private Condition mine() {
        return who.isAuthority() ? book.seen() : book.made();
    }
}
