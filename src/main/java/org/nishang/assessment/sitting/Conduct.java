package org.nishang.assessment.sitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.Answers;
import org.nishang.common.Refusal;

/**
 * What a tab of the exam sheet noted since it was opened, in sums: sending it again, or out of order, does no harm.
 *
 * @param tab a name that the tab gave itself
 * @param away how often the page lost the focus, {@code awaySeconds} for how long in all
 * @param times of the last ones: seconds since the epoch, and for how many seconds
 * @param pastes large ones that the page did not take
 * @param seconds how long each question was in sight, by position
 */
record Conduct(
        @Nullable String tab,
        int away,
        int awaySeconds,
        @Nullable List<List<Long>> times,
        int pastes,
        @Nullable Map<Integer, Integer> seconds) {

    private static final int LONGEST = 7 * 24 * 3600;

    /** Seconds to the first moment of the year 2100: every reader of it finds an instant. */
    private static final long LATEST = 4_102_444_800L;

    private static final int MOST_TIMES = 20;
    private static final int MOST_COUNTED = 10_000;

    /** @throws Refusal {@code attempt.malformed} where no exam sheet would send it */
    Conduct {
        times = times == null ? List.of() : List.copyOf(times);
        seconds = seconds == null ? Map.of() : Map.copyOf(seconds);
        boolean sound = tab != null
                && tab.matches("[a-z0-9]{1,12}")
                && within(away, MOST_COUNTED)
                && within(awaySeconds, LONGEST)
                && within(pastes, MOST_COUNTED)
                && times.size() <= MOST_TIMES
                && times.stream()
                        .allMatch(one -> one.size() == 2 && within(one.get(0), LATEST) && within(one.get(1), LONGEST))
                && seconds.size() <= Answers.MOST_QUESTIONS
                && seconds.entrySet().stream()
                        .allMatch(
                                one -> within(one.getKey(), Answers.MOST_QUESTIONS) && within(one.getValue(), LONGEST));
        if (!sound) {
            throw new Refusal("attempt.malformed");
        }
    }

    private static boolean within(long value, long most) {
        return value >= 0 && value <= most;
    }

    /** As it is merged into the sheet, below the tab's name. */
    Map<String, Map<String, Object>> entry() {
        return Map.of(
                Optional.ofNullable(tab).orElseThrow(),
                Map.of(
                        "away",
                        away,
                        "awaySeconds",
                        awaySeconds,
                        "times",
                        Optional.ofNullable(times).orElse(List.of()),
                        "pastes",
                        pastes,
                        "seconds",
                        Optional.ofNullable(seconds).orElse(Map.of())));
    }
}
