package org.nishang.learning.session;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A class in a list.
 *
 * @param programme its code
 * @param from first day, {@code to} the last
 * @param placed how many people have a place
 */
public record ClassRow(
        UUID id,
        String code,
        String name,
        String programme,
        ClassState state,
        String place,
        LocalDate from,
        LocalDate to,
        LocalDate nominateUntil,
        int places,
        int placed) {

    public int free() {
        return Math.max(0, places - placed);
    }
}
