package org.nishang.assessment.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemForm;

/**
 * An open draft as its editors and readers see it.
 *
 * @param base the version that it is made from; nothing = a new item
 * @param saveNumber of the last save
 * @param own whether who looks wrote in it or asked for its review
 */
public record DraftSheet(
        UUID id,
        String code,
        String course,
        @Nullable UUID base,
        DraftState state,
        ItemForm form,
        int saveNumber,
        String editedBy,
        Instant editedAt,
        boolean own,
        List<Note> notes) {

    public DraftSheet {
        notes = List.copyOf(notes);
    }

    /** Something said or done, the oldest first. */
    public record Note(Instant at, String actor, DraftEvent deed, String words) {}

    /** A save that is durable. */
    public record Saved(int number, Instant at) {}
}
