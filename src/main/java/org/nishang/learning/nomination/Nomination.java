package org.nishang.learning.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/** Somebody is put forward for a programme: for a class of it, or to learn it on the portal. */
@Entity
@Table(name = "nomination")
class Nomination {

    static final Reason REASON = Reason.within(2, 500, "learning.nomination.reason-missing");

    @EmbeddedId
    private NominationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private PersonId person;

    @Embedded
    private @Nullable EnterpriseId enterprise;

    private String programme;

    @Column(name = "session_id")
    private @Nullable UUID session;

    @Enumerated(EnumType.STRING)
    private NominationState state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "rule_id")
    private @Nullable UUID rule;

    private long placeInLine;
    private Instant nominatedAt;
    private UUID nominatedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable LocalDate endedOn;

    /**
     * @param today the day on which it is asked whether all this may be
     * @throws Refusal as {@link Aim#checkTakes} and {@link Nominee#check}
     */
    Nomination(Nominee who, Aim aim, Nominator by, LocalDate today, Instant now) {
        aim.checkTakes(today);
        who.check(aim.places().isEmpty());
        this.id = NominationId.next();
        this.person = who.person();
        this.enterprise = by.enterprise();
        this.programme = aim.programme().code();
        this.session = aim.session().orElse(null);
        this.state = aim.first();
        this.origin = by.origin();
        this.rule = by.rule();
        this.placeInLine = aim.placeInLine();
        this.nominatedAt = now;
        this.nominatedBy = by.account();
    }

    /** Takes over the place of another one. */
    private Nomination(Nomination left, Nominee who, UUID account, Instant now) {
        this.id = NominationId.next();
        this.person = who.person();
        this.enterprise = left.enterprise;
        this.programme = left.programme;
        this.session = left.session;
        this.state = left.state;
        this.origin = left.origin;
        this.rule = left.rule;
        this.placeInLine = left.placeInLine;
        this.nominatedAt = now;
        this.nominatedBy = account;
    }

    /**
     * The person says yes, and has a place or waits for one.
     *
     * @throws Refusal {@code learning.nomination.decided}, {@code learning.nomination.class-begun},
     *     {@code learning.nomination.class-not-open}
     */
    void accept(Optional<ClassPlaces> places, Instant now) {
        refuseUnless(state == NominationState.NOMINATED);
        places.ifPresent(ClassPlaces::checkSeats);
        become(places.map(ClassPlaces::seat).orElse(NominationState.PLACED), now);
    }

    /**
     * The authority gives a place, whoever else waits.
     *
     * @throws Refusal {@code learning.nomination.decided}, {@code learning.nomination.full},
     *     {@code learning.nomination.class-begun}, {@code learning.nomination.class-not-open}
     */
    void give(Optional<ClassPlaces> places, Instant now) {
        refuseUnless(state == NominationState.NOMINATED || state == NominationState.WAITING);
        places.ifPresent(one -> {
            one.checkSeats();
            if (one.free() == 0) {
                throw new Refusal("learning.nomination.full", one.places());
            }
        });
        become(NominationState.PLACED, now);
    }

    /** A place is free, and nobody else waits longer. */
    void moveUp(Instant now) {
        refuseUnless(state == NominationState.WAITING);
        become(NominationState.PLACED, now);
    }

    /**
     * The person or the authority says no.
     *
     * @throws Refusal {@code learning.nomination.decided}, {@code learning.nomination.class-begun},
     *     {@code learning.nomination.reason-missing}
     */
    void decline(Optional<ClassPlaces> places, String why, Instant now) {
        String words = REASON.of(why);
        leave(NominationState.DECLINED, places, now);
        reason = words;
    }

    /**
     * Who nominated takes it back.
     *
     * @throws Refusal {@code learning.nomination.decided}, {@code learning.nomination.class-begun}
     */
    void withdraw(Optional<ClassPlaces> places, Instant now) {
        leave(NominationState.WITHDRAWN, places, now);
    }

    /** The person has left the enterprise that nominated, or the class does not take place. */
    void lapse(NominationState.Lapse why, Instant now) {
        refuseUnless(isOpen());
        become(NominationState.WITHDRAWN, now);
        reason = why.word();
    }

    /**
     * Another person of the same enterprise takes the place, or the place in line.
     *
     * @return the other's nomination
     * @throws Refusal {@code learning.nomination.portal-swap} where no class has places, {@code …decided},
     *     {@code …class-begun}, and those of {@link Nominee#check}
     */
    Nomination swap(Nominee other, Optional<ClassPlaces> places, UUID account, Instant now) {
        if (places.isEmpty()) {
            throw new Refusal("learning.nomination.portal-swap");
        }
        other.check(false);
        places.get().checkSeats();
        refuseUnless(isOpen());
        var next = new Nomination(this, other, account, now);
        become(NominationState.WITHDRAWN, now);
        return next;
    }

    private void leave(NominationState to, Optional<ClassPlaces> places, Instant now) {
        refuseUnless(isOpen());
        places.ifPresent(ClassPlaces::checkNotBegun);
        become(to, now);
    }

    private void become(NominationState to, Instant now) {
        state = to;
        decidedAt = now;
    }

    private void refuseUnless(boolean possible) {
        if (!possible || endedOn != null) {
            throw new Refusal("learning.nomination.decided");
        }
    }

    private boolean isOpen() {
        return state.isOpen();
    }

    NominationId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    Optional<EnterpriseId> enterprise() {
        return Optional.ofNullable(enterprise);
    }

    String programme() {
        return programme;
    }

    Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    NominationState state() {
        return state;
    }

    Origin origin() {
        return origin;
    }

    boolean isOnThePortal() {
        return session == null;
    }

    NominationChanged changed() {
        return new NominationChanged(id.value(), person, enterprise, programme, session, state);
    }

    protected Nomination() {} // Hibernate
}
