package org.nishang.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * What was recorded about how an attempt was written; facts for a person to judge, no proof of anything.
 *
 * @param away how often its page lost the focus
 * @param times the last ones of them
 * @param pastes large ones that the page did not take
 */
@NamedInterface("api")
public record AttemptFacts(
        AttemptId attempt,
        PersonId person,
        String exam,
        int number,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant finishedAt,
        List<TimeGrant> grants,
        List<Place> places,
        int away,
        Duration awayTime,
        List<Away> times,
        int pastes,
        List<ItemTime> items) {

    public record Away(Instant at, Duration time) {}

    /** @param kind {@code OPENED}, {@code TAKEN} or {@code ADDRESS} */
    public record Place(Instant at, String kind, String address, String device) {}

    /** @param time in sight */
    public record ItemTime(int position, String item, Duration time, boolean answered) {}
}
