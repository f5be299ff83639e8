package org.nishang.notice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nishang.notice.reach.NoticeChannel;

/**
 * A message that is tried now.
 *
 * @param tries this one included
 */
record WaitingMessage(UUID id, NoticeChannel channel, UUID recipient, String address, int tries, Instant createdAt) {

    /** What could not be sent for so long is given up; it stands in the list of notices. */
    static final Duration LONGEST = Duration.ofDays(3);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    boolean isGivenUpAt(Instant now) {
        return now.isAfter(createdAt.plus(LONGEST));
    }

    Instant nextTry(Instant now) {
        return now.plus(PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
    }
}
