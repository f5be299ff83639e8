package org.nishang.learning.hours;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Names for the pages in which somebody reads. A name is signed and says whose it is and since when, so that what a
 * page read without a network can be believed later, and nothing before it was opened.
 */
@Component
public class ReadingPlaces {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CLAIM = Long.BYTES + 4;

    /** Half of the signature: 128 bits. */
    private static final int SIGNATURE = Secrets.SIGNATURE / 2;

    private final Secrets secrets;
    private final Clock clock;

    ReadingPlaces(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A name for a page that is opened now. */
    public String open(PersonId reader) {
        byte[] claim = ByteBuffer.allocate(CLAIM)
                .putLong(clock.millis())
                .putInt(RANDOM.nextInt())
                .array();
        byte[] name = ByteBuffer.allocate(CLAIM + SIGNATURE)
                .put(claim)
                .put(signature(claim, reader))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    /** Since when a page has been open; empty if the portal did not give it this name, or gave it to somebody else. */
    Optional<Instant> openedAt(String place, PersonId reader) {
        byte[] name;
        try {
            name = Base64.getUrlDecoder().decode(place);
        } catch (IllegalArgumentException anotherName) {
            return Optional.empty();
        }
        if (name.length != CLAIM + SIGNATURE) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(name, CLAIM);
        byte[] signature = Arrays.copyOfRange(name, CLAIM, name.length);
        return MessageDigest.isEqual(signature, signature(claim, reader))
                ? Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(claim).getLong()))
                : Optional.empty();
    }

    private byte[] signature(byte[] claim, PersonId reader) {
        byte[] whose = ("reading " + reader.value()).getBytes(StandardCharsets.UTF_8);
        byte[] signed = secrets.sign(ByteBuffer.allocate(claim.length + whose.length)
                .put(claim)
                .put(whose)
                .array());
        return Arrays.copyOf(signed, SIGNATURE);
    }
}
