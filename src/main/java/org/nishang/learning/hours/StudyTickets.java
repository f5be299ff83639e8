package org.nishang.learning.hours;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.course.CourseVersionId;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tickets for reading without a network. A ticket is signed and says whose it is, for which version of a course, and
 * from when until when; the portal remembers it only from its first batch on.
 */
@Component
public class StudyTickets {

    /** How long a course may be read without a word to the portal. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final int ID = 2 * Long.BYTES;
    private static final int CLAIM = 2 * ID + 2 * Long.BYTES;
    private static final String USE = "offline";

    private final SignedClaims claims;
    private final Clock clock;

    StudyTickets(SignedClaims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** A ticket from now on, and how it is written. */
    public record Issued(StudyTicket ticket, String text) {}

    public Issued issue(PersonId reader, CourseVersionId version) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        var ticket = new StudyTicket(Uuids.next(), version, now, now.plus(GOOD_FOR));
        var claim = ByteBuffer.allocate(CLAIM);
        put(claim, ticket.id());
        put(claim, version.value());
        claim.putLong(ticket.issuedAt().toEpochMilli())
                .putLong(ticket.notAfter().toEpochMilli());
        return new Issued(ticket, claims.sign(claim.array(), USE, reader));
    }

    /**
     * @throws Refusal {@code learning.offline.no-ticket} if the portal did not give it, or gave it to somebody else;
     *     {@code learning.offline.lapsed} when its time is over
     */
    public StudyTicket read(String text, PersonId reader) {
        var claim = claims.read(text, CLAIM, USE, reader)
                .map(ByteBuffer::wrap)
                .orElseThrow(() -> new Refusal("learning.offline.no-ticket"));
        var ticket = new StudyTicket(
                uuid(claim),
                new CourseVersionId(uuid(claim)),
                Instant.ofEpochMilli(claim.getLong()),
                Instant.ofEpochMilli(claim.getLong()));
        if (clock.instant().isAfter(ticket.notAfter())) {
            throw new Refusal("learning.offline.lapsed", GOOD_FOR.toDays());
        }
        return ticket;
    }

    private static void put(ByteBuffer claim, UUID id) {
        claim.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer claim) {
        return new UUID(claim.getLong(), claim.getLong());
    }
}
