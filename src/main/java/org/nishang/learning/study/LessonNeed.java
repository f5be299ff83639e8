package org.nishang.learning.study;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.common.Refusal;
import org.nishang.learning.hours.LessonTime;

/**
 * What a lesson asks for before it counts as completed, and how much of it is there.
 *
 * @param checks codes of the scored checks that it asks
 * @param right those of them that were answered rightly
 */
public record LessonNeed(LessonTime time, List<String> checks, Set<String> right) {

    public LessonNeed {
        checks = List.copyOf(checks);
        right = checks.stream().filter(right::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isMet() {
        return time.isReached() && checksLeft() == 0;
    }

    public int checksLeft() {
        return checks.size() - right.size();
    }

    /**
     * @throws Refusal {@code learning.lesson.not-studied} while time is missing; {@code learning.lesson.checks-left}
     *     while only checks are
     */
    void refuseUnlessMet() {
        if (!time.isReached()) {
            throw new Refusal("learning.lesson.not-studied", time.minutesLeft());
        }
        if (checksLeft() > 0) {
            throw new Refusal("learning.lesson.checks-left", checksLeft());
        }
    }
}
