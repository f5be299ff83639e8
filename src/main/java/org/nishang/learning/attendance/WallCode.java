package org.nishang.learning.attendance;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.platform.Secrets;

/**
 * What the code on the wall says: which class, which day, and in which 20 seconds it was shown. A photograph of it is
 * worth nothing a moment later.
 *
 * @param step number of 20 seconds since 1970
 */
record WallCode(UUID session, LocalDate day, long step) {

    static final Duration VALID = Duration.ofSeconds(20);

    /** For the way from the wall through a phone to the portal. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Sealed SEALED = new Sealed("class wall", 2 * Long.BYTES + 2 * Long.BYTES);

    static WallCode at(UUID session, LocalDate day, Instant now) {
        return new WallCode(session, day, now.getEpochSecond() / VALID.toSeconds());
    }

    String text(Secrets secrets) {
        return SEALED.text(
                secrets,
                ByteBuffer.allocate(4 * Long.BYTES)
                        .putLong(session.getMostSignificantBits())
                        .putLong(session.getLeastSignificantBits())
                        .putLong(day.toEpochDay())
                        .putLong(step)
                        .array());
    }

    /** @return empty where this portal did not write it */
    static Optional<WallCode> read(Secrets secrets, String text) {
        return SEALED.read(secrets, text)
                .map(says -> new WallCode(
                        new UUID(says.getLong(), says.getLong()),
                        LocalDate.ofEpochDay(says.getLong()),
                        says.getLong()));
    }

    /** When the next one takes its place. */
    Instant until() {
        return Instant.ofEpochSecond((step + 1) * VALID.toSeconds());
    }

    boolean isGood(Instant now) {
        return now.isBefore(until().plus(GRACE));
    }
}
