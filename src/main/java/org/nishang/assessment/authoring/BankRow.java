package org.nishang.assessment.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.FormText;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.blueprint.Level;
import org.nishang.course.quality.SimilarItem;

/**
 * An item in the list of the bank: what is in use, and the draft of what may come.
 *
 * @param kind as content packs write it
 * @param stem may be empty while it is being written
 * @param revision of the newest version; 0 = there is none yet
 * @param draft how far its open draft is, and {@code draftBy}: who saved last
 * @param portal whether people wrote the newest version here
 * @param conflict whether its pack says otherwise and nobody has settled it
 * @param twins that ask nearly the same, the most alike first
 */
public record BankRow(
        String code,
        String course,
        String kind,
        FormText stem,
        String topic,
        String fact,
        String edition,
        @Nullable Text clause,
        int difficulty,
        Demand demand,
        int revision,
        Standing standing,
        @Nullable DraftState draft,
        String draftBy,
        boolean portal,
        boolean conflict,
        List<SimilarItem> twins) {

    public BankRow {
        twins = List.copyOf(twins);
    }

    public Level level() {
        return demand.level(difficulty);
    }

    /** What the newest version is today. */
    public enum Standing {
        /** There is none yet. */
        NEW,
        IN_USE,
        /** Its key was found to be wrong: no paper draws it until there is a new version. */
        WRONG_KEY,
        /** What it rests on does not hold any more. */
        ENDED,
        RETIRED
    }
}
