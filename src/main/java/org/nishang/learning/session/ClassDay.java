package org.nishang.learning.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A day of a class in a calendar.
 *
 * @param from when its first lesson begins, {@code to} when the last one ends
 */
public record ClassDay(
        UUID session,
        String code,
        String name,
        ClassState state,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        String place,
        String room) {}
