package org.nishang.course;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * An item as a content pack has it.
 *
 * @param validTo first day no longer valid
 * @param more what few items have
 */
public record PackItem(
        String code,
        String fact,
        String topic,
        int difficulty,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Text stem,
        ItemBody body,
        Text explanation,
        More more) {

    public String kind() {
        return body.kind();
    }

    /**
     * @param formatted whether stem, options and explanation are Markdown
     * @param practiceOnly whether it is kept out of formal exams
     * @param pictures that its texts and its hot spots show, by file name
     */
    public record More(
            MarkingRule marking,
            boolean formatted,
            boolean practiceOnly,
            @Nullable CaseText caseText,
            Map<String, Picture> pictures) {}
}
