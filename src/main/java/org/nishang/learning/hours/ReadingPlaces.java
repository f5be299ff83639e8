package org.nishang.learning.hours;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Component;

/**
 * Names for the pages in which somebody reads. A name is signed and says whose it is and since when, so that what a
 * page read without a network can be believed later, and nothing before it was opened.
 */
@Component
public class ReadingPlaces {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CLAIM = Long.BYTES + 4;
    private static final String USE = "reading";

    private final SignedClaims claims;
    private final Clock clock;

    ReadingPlaces(SignedClaims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** A name for a page that is opened now. */
    public String open(PersonId reader) {
        byte[] claim = ByteBuffer.allocate(CLAIM)
                .putLong(clock.millis())
                .putInt(RANDOM.nextInt())
                .array();
        return claims.sign(claim, USE, reader);
    }

    /** Since when a page has been open; empty if the portal did not give it this name, or gave it to somebody else. */
    Optional<Instant> openedAt(String place, PersonId reader) {
        return claims.read(place, CLAIM, USE, reader)
                .map(claim -> Instant.ofEpochMilli(ByteBuffer.wrap(claim).getLong()));
    }
}
