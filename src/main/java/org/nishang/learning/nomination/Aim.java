package org.nishang.learning.nomination;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.learning.programme.Programme;

/**
 * What somebody is nominated for.
 *
 * @param places of the class, held until the transaction ends; empty = on the portal
 * @param asksPerson whether the person has to accept first
 */
record Aim(Programme programme, Optional<ClassPlaces> places, boolean asksPerson) {

    /**
     * @throws Refusal {@code learning.programme.not-open}, {@code learning.nomination.class-not-open},
     *     {@code learning.nomination.too-late}
     */
    void checkTakes(LocalDate today) {
        if (!programme.isOpenOn(today)) {
            throw new Refusal("learning.programme.not-open").at(FieldName.TOPIC);
        }
        places.ifPresent(one -> one.checkTakes(today));
    }

    /** The day on which the learning begins. */
    LocalDate begins(LocalDate today) {
        return places.map(ClassPlaces::from).filter(today::isBefore).orElse(today);
    }

    NominationState first() {
        return asksPerson ? NominationState.NOMINATED : seat();
    }

    NominationState seat() {
        return places.map(ClassPlaces::seat).orElse(NominationState.PLACED);
    }

    long placeInLine() {
        return places.map(one -> one.lastInLine() + 1).orElse(0L);
    }

    Optional<UUID> session() {
        return places.map(ClassPlaces::session);
    }
}
