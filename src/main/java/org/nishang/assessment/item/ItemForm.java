package org.nishang.assessment.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.course.blueprint.Demand;

/**
 * An item as it is being written: anything may still be missing or wrong, and nothing that was typed is dropped. Kept
 * as JSON with its draft.
 *
 * @param kind as content packs write it
 * @param lines options, accepted answers, pairs, steps, areas or criteria
 * @param others units of a number, distractors of a matching
 * @param statement whether the statement of a true-false item is true
 * @param value of a number, and {@code tolerance} such as {@code 0.5} or {@code 2 %}
 * @param picture of a hot spot, e.g. {@code cord-zones.svg}
 * @param model how a full short answer may read
 * @param policy as content packs write it; empty = all or nothing
 * @param caseId of the case that it belongs to; empty = none
 * @param demand nothing in drafts from before there was one
 * @param parameters of an item with parameters, whose texts hold places for figures; nothing for other items
 */
public record ItemForm(
        String kind,
        String fact,
        String topic,
        int difficulty,
        FormText stem,
        List<FormLine> lines,
        List<FormLine> others,
        boolean statement,
        String value,
        String tolerance,
        String picture,
        FormText model,
        FormText explanation,
        String policy,
        int penalty,
        boolean formatted,
        boolean practiceOnly,
        String caseId,
        @Nullable Demand demand,
        @Nullable ParameterForm parameters) {

    public ItemForm {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /** One that asks what most items ask. */
    public ItemForm(
            String kind,
            String fact,
            String topic,
            int difficulty,
            FormText stem,
            List<FormLine> lines,
            List<FormLine> others,
            boolean statement,
            String value,
            String tolerance,
            String picture,
            FormText model,
            FormText explanation,
            String policy,
            int penalty,
            boolean formatted,
            boolean practiceOnly,
            String caseId) {
        this(
                kind,
                fact,
                topic,
                difficulty,
                stem,
                lines,
                others,
                statement,
                value,
                tolerance,
                picture,
                model,
                explanation,
                policy,
                penalty,
                formatted,
                practiceOnly,
                caseId,
                null,
                null);
    }

    /** What it asks of who answers it, also where nothing was said. */
    public Demand asked() {
        return demand == null ? Demand.USUAL : demand;
    }

    /** An empty one, with as many lines as its kind begins with. */
    public static ItemForm empty(String kind, String topic) {
        int lines = ItemKind.of(kind).rules().firstLines();
        return new ItemForm(
                kind,
                "",
                topic,
                1,
                FormText.EMPTY,
                java.util.Collections.nCopies(lines, FormLine.EMPTY),
                List.of(),
                true,
                "",
                "",
                "",
                FormText.EMPTY,
                FormText.EMPTY,
                "",
                0,
                false,
                false,
                "");
    }

    public ItemForm asking(Demand other) {
        return with(topic, difficulty, other);
    }

    public ItemForm about(String otherTopic, int otherDifficulty) {
        return with(otherTopic, otherDifficulty, asked());
    }

    private ItemForm with(String otherTopic, int otherDifficulty, Demand other) {
        return new ItemForm(
                kind,
                fact,
                otherTopic,
                otherDifficulty,
                stem,
                lines,
                others,
                statement,
                value,
                tolerance,
                picture,
                model,
                explanation,
                policy,
                penalty,
                formatted,
                practiceOnly,
                caseId,
                other.equals(Demand.USUAL) ? null : other,
                parameters);
    }
}
