package org.nishang.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FourEyes;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;

/** Something that one person wants done and another lets happen, or not. What is wanted is never edited. */
@Entity
@Table(name = "proposal")
class Proposal {

    private static final FourEyes FOUR_EYES = new FourEyes("approval.own");

    /** What may become of it. */
    enum State {
        OPEN,
        APPROVED,
        DECLINED
    }

    @Id
    @Column(name = "proposal_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    private Wish wish;

    private String proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    Proposal(Wish wish, String actor, Instant now) {
        this.id = Uuids.next();
        this.wish = wish;
        this.proposedBy = actor;
        this.proposedAt = now;
        this.state = State.OPEN;
    }

    UUID id() {
        return id;
    }

    String subject() {
        return wish.subject();
    }

    /** @throws Refusal {@code approval.own} to whoever proposed it, {@code approval.decided} */
    void approve(String actor, Instant now) {
        FOUR_EYES.check(actor, proposedBy);
        decide(State.APPROVED, actor, now);
    }

    /** By whoever may decide, and by whoever proposed it. */
    void decline(String actor, Instant now) {
        decide(State.DECLINED, actor, now);
    }

    /**
     * Waits again as it did.
     *
     * @throws Refusal {@code approval.decided} unless it is declined, and by the same person
     */
    void reopen(String actor) {
        if (state != State.DECLINED || FourEyes.are(actor, decidedBy)) {
            throw new Refusal("approval.decided");
        }
        state = State.OPEN;
        decidedBy = null;
        decidedAt = null;
    }

    private void decide(State to, String actor, Instant now) {
        if (state != State.OPEN) {
            throw new Refusal("approval.decided");
        }
        state = to;
        decidedBy = actor;
        decidedAt = now;
    }

    Proposed shown(String reader) {
        return new Proposed(id, wish.act(), wish.content(), proposedBy, proposedAt, !FourEyes.are(reader, proposedBy));
    }

    /**
     * What is wanted.
     *
     * @param kind of things that are decided on together: {@code STAFFING_RULES}
     * @param subject what it is about; one proposal of a kind waits for each
     * @param content as the module that proposes it reads and writes it, as JSON
     */
    @Embeddable
    record Wish(
            String kind,
            @Enumerated(EnumType.STRING) Act act,
            String subject,
            @JdbcTypeCode(SqlTypes.LONGVARCHAR) String content) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Proposal that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    protected Proposal() {} // Hibernate
}
