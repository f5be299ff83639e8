package org.nishang.assessment.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Text;

/**
 * What has happened to a result since it was first told.
 *
 * @param changes the oldest first
 * @param corrected questions whose key was found to be wrong, by position
 * @param appeals the learner's own, the oldest first
 * @param until last day on which the learner may object
 */
public record ReviewHistory(
        List<Change> changes,
        Map<Integer, Corrected> corrected,
        List<Appeal> appeals,
        LocalDate until,
        boolean mayAppeal) {

    public ReviewHistory {
        changes = List.copyOf(changes);
        corrected = Map.copyOf(corrected);
        appeals = List.copyOf(appeals);
    }

    public record Change(
            Instant at, Points before, Points after, boolean passedBefore, boolean passedAfter, boolean reached) {}

    /**
     * @param how what became of its points
     * @param alsoRight for each key that is as good as the one that is shown, what is right by it
     */
    public record Corrected(Instant at, How how, List<List<Text>> alsoRight) {}

    public enum How {
        OTHER_KEY,
        FULL_POINTS,
        TAKEN_OUT
    }

    /** @param position of the question; 0: the result as a whole */
    public record Appeal(
            int position,
            AppealState state,
            String reason,
            Instant raisedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** Whether the learner may object to a question now. */
    public boolean mayAppeal(int position) {
        var own = appeals.stream().filter(one -> one.position() == position).toList();
        return mayAppeal
                && own.size() < org.nishang.assessment.correction.Appeal.MOST
                && own.stream().noneMatch(one -> one.state() == AppealState.OPEN);
    }
}
