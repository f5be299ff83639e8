package org.nishang.people.claim;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FourEyes;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * An enterprise says that it employs somebody whom another one employs at the same time. As long as it waits it is no
 * employment; it becomes one when the person, an enterprise that employs the person already, or the authority there
 * agrees.
 */
@Entity
@Table(name = "employment_claim")
class EmploymentClaim {

    private static final FourEyes TWO = new FourEyes("people.claim.own");
    private static final Reason REASON = Reason.within(2, 200, "people.claim.reason-missing");

    @EmbeddedId
    private ClaimId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private PersonId person;

    @Embedded
    private EnterpriseId enterprise;

    private String posts;
    private LocalDate joinedOn;
    private @Nullable LocalDate leftOn;
    private String typedName;
    private String typedDocument;
    private String askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClaimRight decidedAs;

    private String reason;

    /** @param typed the name and the document as the enterprise gave them */
    EmploymentClaim(Hire wanted, Typed typed, String askedBy, Instant now) {
        this.id = ClaimId.next();
        this.person = wanted.person();
        this.enterprise = wanted.enterprise();
        this.posts = wanted.posts();
        this.joinedOn = wanted.joinedOn();
        this.leftOn = wanted.leftOn();
        this.typedName = typed.name();
        this.typedDocument = typed.documentMasked();
        this.askedBy = askedBy;
        this.askedAt = now;
        this.state = ClaimState.WAITING;
        this.reason = "";
    }

    /**
     * @return the employment that begins
     * @throws Refusal {@code people.claim.decided}, {@code people.claim.own} for who asked
     */
    Hire accept(ClaimRight right, String actor, Instant now) {
        decide(ClaimState.ACCEPTED, right, actor, now);
        return hire();
    }

    /**
     * @throws Refusal {@code people.claim.decided}, {@code people.claim.own} for who asked,
     *     {@code people.claim.reason-missing}
     */
    void decline(ClaimRight right, String actor, String why, Instant now) {
        reason = REASON.of(why);
        decide(ClaimState.DECLINED, right, actor, now);
    }

    private void decide(ClaimState to, ClaimRight right, String actor, Instant now) {
        refuseUnlessWaiting();
        TWO.check(actor, askedBy);
        end(to, actor, now);
        decidedAs = right;
    }

    /**
     * Takes it back.
     *
     * @throws Refusal {@code people.claim.decided}
     */
    void withdraw(String actor, Instant now) {
        refuseUnlessWaiting();
        end(ClaimState.WITHDRAWN, actor, now);
    }

    /**
     * Nothing is at the same time any more: the enterprise asks again and employs the person.
     *
     * @throws Refusal {@code people.claim.decided}
     */
    void settle(String actor, Instant now) {
        refuseUnlessWaiting();
        end(ClaimState.ACCEPTED, actor, now);
    }

    private void end(ClaimState to, String actor, Instant now) {
        state = to;
        decidedBy = actor;
        decidedAt = now;
    }

    private void refuseUnlessWaiting() {
        if (state != ClaimState.WAITING) {
            throw new Refusal("people.claim.decided");
        }
    }

    /** Whether it asks for the same. */
    boolean asksFor(Hire wanted) {
        return posts.equals(wanted.posts())
                && joinedOn.equals(wanted.joinedOn())
                && Objects.equals(leftOn, wanted.leftOn());
    }

    ClaimId id() {
        return id;
    }

    ClaimState state() {
        return state;
    }

    Hire hire() {
        return new Hire(person, enterprise, posts, joinedOn, leftOn);
    }

    protected EmploymentClaim() {} // Hibernate
}
