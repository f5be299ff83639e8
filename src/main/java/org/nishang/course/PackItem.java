package org.nishang.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * An item as a content pack has it.
 *
 * @param kind {@code single}, {@code multiple}, {@code true-false}, {@code fill-in}
 * @param options of single and multiple
 * @param answer of true-false
 * @param accepted of fill-in
 * @param validTo first day no longer valid
 */
public record PackItem(
        String code,
        String fact,
        String topic,
        String kind,
        int difficulty,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Text stem,
        List<Option> options,
        @Nullable Boolean answer,
        List<String> accepted,
        Text explanation) {

    public record Option(Text text, boolean correct) {}
}
