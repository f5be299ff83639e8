package org.nishang.assessment.quality;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * How an exam and its items did in a period.
 *
 * @param items current versions, and earlier ones that papers of the period showed; what is to be mended first stands
 *     first
 */
@NamedInterface("rehearsal")
public record ExamQuality(ExamFigures exam, List<ItemRow> items) {
    public ExamQuality {
        items = List.copyOf(items);
    }
}
