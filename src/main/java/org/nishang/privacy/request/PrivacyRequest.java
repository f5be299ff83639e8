package org.nishang.privacy.request;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.FourEyes;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.privacy.WorkingDays;

/** Something that a person asks for about the own information. It is answered once; an erasure needs two people. */
@Entity
@Table(name = "privacy_request")
class PrivacyRequest {

    /** Working days for an answer. */
    static final int DAYS = 15;

    static final int LONGEST = 1000;

    private static final Reason WORDS = Reason.between(2, LONGEST, "privacy.request.words");
    private static final FourEyes TWO = new FourEyes("privacy.request.own");

    /** How it came. */
    enum Way {
        /** On the portal, by the person. */
        SELF,
        /** On paper or in person; somebody of the authority recorded it. */
        PAPER
    }

    @EmbeddedId
    private RequestId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    private String words;

    @Enumerated(EnumType.STRING)
    private Way way;

    private String askedBy;
    private Instant askedAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private @Nullable String proposedBy;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    /**
     * @param received the day on which it came
     * @throws Refusal {@code privacy.request.words}
     */
    PrivacyRequest(
            PersonId person, RequestKind kind, String words, Way way, LocalDate received, String actor, Instant now) {
        this.id = RequestId.next();
        this.person = person;
        this.kind = kind;
        this.words = WORDS.of(words);
        this.way = way;
        this.askedBy = actor;
        this.askedAt = now;
        this.dueOn = WorkingDays.after(received, DAYS);
        this.state = RequestState.OPEN;
    }

    /**
     * @throws Refusal {@code privacy.request.answered}, {@code privacy.request.words}, {@code privacy.request.erase}:
     *     an erasure is granted by erasing
     */
    void answer(boolean granted, String said, String actor, Instant now) {
        refuseUnlessWaiting();
        if (granted && kind == RequestKind.ERASURE) {
            throw new Refusal("privacy.request.erase").at(FieldName.CHOICE);
        }
        end(granted ? RequestState.GRANTED : RequestState.REFUSED, WORDS.of(said), actor, now);
    }

    /** @throws Refusal {@code privacy.request.answered}, {@code privacy.request.no-erasure} */
    void proposeErasure(String actor) {
        refuseUnlessErasure();
        state = RequestState.PROPOSED;
        proposedBy = actor;
    }

    /**
     * The person is erased with it, and so is what the person wrote here.
     *
     * @throws Refusal {@code privacy.request.answered}, {@code privacy.request.no-erasure},
     *     {@code privacy.request.unproposed}, {@code privacy.request.own} to who proposed it
     */
    void erase(String actor, Instant now) {
        refuseUnlessErasure();
        if (state != RequestState.PROPOSED) {
            throw new Refusal("privacy.request.unproposed");
        }
        TWO.check(actor, proposedBy);
        words = "—";
        end(RequestState.GRANTED, "—", actor, now);
    }

    /** @throws Refusal {@code privacy.request.answered} */
    void withdraw(String actor, Instant now) {
        refuseUnlessWaiting();
        end(RequestState.WITHDRAWN, "—", actor, now);
    }

    private void end(RequestState to, String said, String actor, Instant now) {
        state = to;
        answer = said;
        answeredBy = actor;
        answeredAt = now;
    }

    private void refuseUnlessErasure() {
        refuseUnlessWaiting();
        if (kind != RequestKind.ERASURE) {
            throw new Refusal("privacy.request.no-erasure");
        }
    }

    private void refuseUnlessWaiting() {
        if (!state.waits()) {
            throw new Refusal("privacy.request.answered");
        }
    }

    RequestId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isOf(PersonId other) {
        return person.equals(other);
    }

    protected PrivacyRequest() {} // Hibernate
}
