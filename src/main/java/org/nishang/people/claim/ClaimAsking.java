package org.nishang.people.claim;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks for employments that have to wait, for whoever has looked at the border and has the person's turn. */
@Component
public class ClaimAsking {

    private final EmploymentClaims claims;
    private final CurrentUser user;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimAsking(
            EmploymentClaims claims, CurrentUser user, AuditLog log, ApplicationEventPublisher events, Clock clock) {
        this.claims = claims;
        this.user = user;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether asking would make a claim: asking again for the same changes nothing.
     *
     * @throws Refusal {@code people.claim.waits-already} if the enterprise asks for other days or posts already
     */
    public boolean isNew(Hire wanted) {
        var waiting = claims.waiting(wanted.person(), wanted.enterprise());
        if (waiting.filter(claim -> !claim.asksFor(wanted)).isPresent()) {
            throw new Refusal("people.claim.waits-already");
        }
        return waiting.isEmpty();
    }

    /**
     * @return the claim, if it is a new one
     * @throws Refusal as {@link #isNew}
     */
    public Optional<ClaimId> ask(Hire wanted, Typed typed) {
        if (!isNew(wanted)) {
            return Optional.empty();
        }
        var claim = claims.saveAndFlush(new EmploymentClaim(wanted, typed, user.actor(), clock.instant()));
        log.record(
                user.actor(),
                "people.claim-asked",
                claim.id().toString(),
                wanted.person() + " " + wanted.enterprise() + " " + wanted.joinedOn());
        events.publishEvent(
                new ClaimAsked(claim.id().value(), wanted.person(), wanted.enterprise(), wanted.joinedOn()));
        return Optional.of(claim.id());
    }

    /**
     * With the file that asked. What was declined or withdrawn meanwhile stays so.
     *
     * @param row of the file
     * @throws Refusal {@code people.undo.claim-accepted} if the person is employed by now
     */
    public void takeBack(ClaimId id, int row) {
        var claim = claims.lock(id).orElseThrow(() -> new Refusal("common.register.changed-since", row));
        switch (claim.state()) {
            case WAITING -> {
                claim.withdraw(user.actor(), clock.instant());
                claims.saveAndFlush(claim);
                log.record(user.actor(), "people.claim-withdrawn", id.toString(), "");
            }
            case ACCEPTED -> throw new Refusal("people.undo.claim-accepted", row);
            case DECLINED, WITHDRAWN -> {}
        }
    }

    /** Those of some people of whom something waits. */
    public Set<PersonId> waiting(Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : claims.waitingOf(people);
    }

    /** What waited needs nobody's yes any more: the enterprise employs the person now. */
    public void settle(Hire begun) {
        claims.waiting(begun.person(), begun.enterprise()).ifPresent(claim -> {
            claim.settle(user.actor(), clock.instant());
            claims.saveAndFlush(claim);
            log.record(user.actor(), "people.claim-settled", claim.id().toString(), "");
        });
    }
}
