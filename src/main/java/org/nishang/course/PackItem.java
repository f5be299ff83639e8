package org.nishang.course;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.course.blueprint.Demand;
import org.nishang.course.blueprint.Drawable;
import org.nishang.course.variant.Template;

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
        More more)
        implements Drawable {

    public String kind() {
        return body.kind();
    }

    @Override
    public Blueprint.Sort sort() {
        return new Blueprint.Sort(
                topic,
                difficulty,
                kind(),
                more.demand().level(difficulty),
                more.demand().mustPass());
    }

    @Override
    public @Nullable String caseId() {
        var about = more.caseText();
        return about == null ? null : about.id();
    }

    /**
     * @param formatted whether stem, options and explanation are Markdown
     * @param practiceOnly whether it is kept out of formal exams
     * @param pictures that its texts and its hot spots show, by file name
     * @param template of an item with parameters, whose own texts and key are those of its first row
     */
    public record More(
            MarkingRule marking,
            boolean formatted,
            boolean practiceOnly,
            @Nullable CaseText caseText,
            Map<String, Picture> pictures,
            Demand demand,
            @Nullable Template template) {

        /** As most items are. */
        public More(
                MarkingRule marking,
                boolean formatted,
                boolean practiceOnly,
                @Nullable CaseText caseText,
                Map<String, Picture> pictures) {
            this(marking, formatted, practiceOnly, caseText, pictures, Demand.USUAL, null);
        }

        public More asking(Demand other) {
            return new More(marking, formatted, practiceOnly, caseText, pictures, other, template);
        }

        public More drawnFrom(@Nullable Template other) {
            return new More(marking, formatted, practiceOnly, caseText, pictures, demand, other);
        }
    }
}
