package org.nishang.assessment.marking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.Wording;

/**
 * An answer with what it is marked by; nothing in it tells whose it is.
 *
 * @param mayMark whether the person who looks may mark it now
 * @param earlier marks of others: only for who decides between them, and when it is settled
 * @param points what came of it, once it is settled
 */
public record MarkingSheet(
        TextToMark about,
        @Nullable Wording caseText,
        Wording stem,
        String answer,
        Text model,
        List<ItemBody.Criterion> criteria,
        Points worth,
        boolean mayMark,
        List<Mark> earlier,
        @Nullable Points points) {

    public MarkingSheet {
        criteria = List.copyOf(criteria);
        earlier = List.copyOf(earlier);
    }

    /** @param criteria what each was given */
    public record Mark(int nth, List<Integer> criteria, Points points, String comment) {}
}
