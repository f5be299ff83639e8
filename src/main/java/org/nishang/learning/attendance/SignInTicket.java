package org.nishang.learning.attendance;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;

/**
 * That somebody's phone read a good code: for this person only, and for as long as it takes to press a button.
 *
 * @param at when the code was read
 */
record SignInTicket(UUID session, LocalDate day, PersonId person, Instant at) {

    static final Duration VALID = Duration.ofMinutes(2);

    private static final Sealed SEALED = new Sealed("class sign-in", 6 * Long.BYTES);

    String text(Secrets secrets) {
        return SEALED.text(
                secrets,
                ByteBuffer.allocate(6 * Long.BYTES)
                        .putLong(session.getMostSignificantBits())
                        .putLong(session.getLeastSignificantBits())
                        .putLong(day.toEpochDay())
                        .putLong(person.value().getMostSignificantBits())
                        .putLong(person.value().getLeastSignificantBits())
                        .putLong(at.toEpochMilli())
                        .array());
    }

    /** @return empty where this portal did not write it */
    static Optional<SignInTicket> read(Secrets secrets, String text) {
        return SEALED.read(secrets, text)
                .map(says -> new SignInTicket(
                        new UUID(says.getLong(), says.getLong()),
                        LocalDate.ofEpochDay(says.getLong()),
                        new PersonId(new UUID(says.getLong(), says.getLong())),
                        Instant.ofEpochMilli(says.getLong())));
    }

    boolean isGood(PersonId reader, Instant now) {
        return person.equals(reader) && now.isBefore(at.plus(VALID));
    }
}
