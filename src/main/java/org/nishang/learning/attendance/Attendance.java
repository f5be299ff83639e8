package org.nishang.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;

/**
 * That somebody was in a class on a day, or was not. The first mark needs no reason; whoever puts another in its place
 * says why, and the earlier one stays visible as known on a day.
 *
 * @param by the account that recorded it
 * @param reason of the last correction
 */
record Attendance(
        UUID session,
        LocalDate day,
        PersonId person,
        Mark mark,
        MarkWay way,
        Instant at,
        String by,
        @Nullable String reason) {

    private static final Reason WHY = Reason.within(2, 200, "learning.attendance.reason");

    /** How and by whom something is recorded. */
    record Recording(MarkWay way, Instant at, String by) {}

    static Attendance first(UUID session, LocalDate day, PersonId person, Mark mark, Recording how) {
        return new Attendance(session, day, person, mark, how.way(), how.at(), how.by(), null);
    }

    /** @throws Refusal {@code learning.attendance.reason} where none is given */
    Attendance corrected(Mark other, String why, Recording how) {
        return new Attendance(session, day, person, other, how.way(), how.at(), how.by(), WHY.of(why));
    }
}
