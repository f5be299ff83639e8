package org.nishang.learning.nomination;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.learning.session.ClassState;

/**
 * A class and its places, as they are while its row is held.
 *
 * @param programme that it gives
 * @param from its first day
 * @param nominateUntil the last day for nominations
 * @param placed how many have a place
 * @param lastInLine the number of who came last; 0 = nobody came yet
 */
record ClassPlaces(
        UUID session,
        String programme,
        ClassState state,
        LocalDate from,
        LocalDate nominateUntil,
        int places,
        int placed,
        long lastInLine) {

    /** @throws Refusal {@code learning.nomination.class-not-open}, {@code learning.nomination.too-late} */
    void checkTakes(LocalDate today) {
        if (state != ClassState.OPEN) {
            throw new Refusal("learning.nomination.class-not-open").at(FieldName.CHOICE);
        }
        if (today.isAfter(nominateUntil)) {
            throw new Refusal("learning.nomination.too-late", nominateUntil).at(FieldName.CHOICE);
        }
    }

    /**
     * Participants change until a class begins.
     *
     * @throws Refusal {@code learning.nomination.class-begun}
     */
    void checkNotBegun() {
        if (state.hasBegun()) {
            throw new Refusal("learning.nomination.class-begun");
        }
    }

    /** @throws Refusal {@code learning.nomination.class-begun}, {@code learning.nomination.class-not-open} */
    void checkSeats() {
        checkNotBegun();
        if (state == ClassState.CANCELLED) {
            throw new Refusal("learning.nomination.class-not-open");
        }
    }

    int free() {
        return Math.max(0, places - placed);
    }

    NominationState seat() {
        return free() > 0 ? NominationState.PLACED : NominationState.WAITING;
    }
}
