package org.nishang.people.claim;

import java.time.Clock;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonTurns;
import org.nishang.platform.database.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is decided on claims, for services that say who may. */
@Component
class ClaimDecisions {

    private final EmploymentClaims claims;
    private final PersonTurns turns;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    ClaimDecisions(
            EmploymentClaims claims,
            PersonTurns turns,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            CurrentUser user,
            AuditLog log,
            Clock clock) {
        this.claims = claims;
        this.turns = turns;
        this.jdbc = jdbc;
        this.events = events;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    void accept(ClaimId id, Condition within, ClaimRight right) {
        var claim = hold(id, within);
        Hire hire = claim.accept(right, user.actor(), clock.instant());
        claims.saveAndFlush(claim);
        record(
                "people.claim-accepted",
                id,
                right + ": " + hire.person() + " " + hire.enterprise() + " " + hire.joinedOn());
        events.publishEvent(new ClaimAccepted(hire));
    }

    void decline(ClaimId id, Condition within, ClaimRight right, String reason) {
        var claim = hold(id, within);
        claim.decline(right, user.actor(), reason, clock.instant());
        claims.saveAndFlush(claim);
        record("people.claim-declined", id, right + ": " + reason.strip());
    }

    void withdraw(ClaimId id, Condition within) {
        var claim = hold(id, within);
        claim.withdraw(user.actor(), clock.instant());
        claims.saveAndFlush(claim);
        record("people.claim-withdrawn", id, "");
    }

    /** The person's turn first, as everywhere: two who act on one person wait for each other there. */
    private EmploymentClaim hold(ClaimId id, Condition within) {
        var person = Sql.of(jdbc, "select c.person_id from employment_claim c where c.claim_id = :id and %s", within)
                .param("id", id.value())
                .query(java.util.UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        turns.take(new PersonId(person));
        return claims.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private void record(String event, ClaimId id, String detail) {
        log.record(user.actor(), event, id.toString(), detail);
    }
}
