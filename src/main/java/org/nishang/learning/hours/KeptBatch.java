package org.nishang.learning.hours;

import java.util.List;
import org.nishang.common.Refusal;

/**
 * What a device kept of a course since it last reached the portal.
 *
 * @param seq from 1, within its ticket
 * @param beats one for each lesson that was read
 */
public record KeptBatch(String course, int seq, List<Beat> beats) {

    private static final int MOST_LESSONS = 100;

    /** @throws Refusal {@code learning.hours.malformed} where no device would send it */
    public KeptBatch {
        beats = List.copyOf(beats);
        boolean sound = seq > 0
                && beats.size() <= MOST_LESSONS
                && beats.stream().allMatch(beat -> beat.lesson().course().equals(course));
        if (!sound) {
            throw new Refusal("learning.hours.malformed");
        }
    }
}
