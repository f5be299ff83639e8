package org.nishang.assessment.authoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.assessment.item.ItemGround;
import org.nishang.assessment.item.ItemKind;
import org.nishang.common.Inputs;
import org.nishang.regulation.Fact;

/**
 * Which items are listed.
 *
 * @param course its code; empty = all courses
 * @param text in either language's stem, the code, the fact or the clause; empty = any
 * @param kind as content packs write it, {@code topic}, {@code edition}: empty = any
 * @param difficulty 0 = any
 */
public record BankQuery(
        String course, String text, String kind, String topic, String edition, int difficulty, Show show) {

    /** By what is to be done about items. */
    public enum Show {
        ALL,
        IN_USE,
        WRONG_KEY,
        DRAFT,
        REVIEW,
        RETIRED,
        MUST_PASS,
        CONFLICT,
        TWINS
    }

    /**
     * As the URL of the list says it; what is not understood is refused.
     *
     * @param ground of a course by its code
     * @param course where the address names none
     */
    static BankQuery of(Map<String, String> parameters, Function<String, ItemGround> ground, String course) {
        Inputs.refuseOthers(
                parameters.keySet(), Set.of("course", "show", "kind", "topic", "difficulty", "edition", "q"));
        var of = ground.apply(parameters.getOrDefault("course", course));
        var kinds = Arrays.stream(ItemKind.values()).map(ItemKind::code).toList();
        var editions = of.facts().values().stream().map(Fact::edition).collect(Collectors.toSet());
        return new BankQuery(
                of.course(),
                parameters.getOrDefault("q", ""),
                word("kind", parameters, kinds),
                word("topic", parameters, of.topics().keySet()),
                word("edition", parameters, editions),
                Inputs.choice("difficulty", parameters.get("difficulty"), List.of(1, 2, 3), String::valueOf)
                        .orElse(0),
                Inputs.constant("show", parameters.get("show"), Show.class).orElse(Show.ALL));
    }

    private static String word(String name, Map<String, String> parameters, Collection<String> choices) {
        return Inputs.choice(name, parameters.get(name), choices, Function.identity())
                .orElse("");
    }

    boolean has(BankRow row) {
        return (kind.isEmpty() || kind.equals(row.kind()))
                && (topic.isEmpty() || topic.equals(row.topic()))
                && (edition.isEmpty() || edition.equals(row.edition()))
                && (difficulty == 0 || difficulty == row.difficulty())
                && isShown(row)
                && isFound(row);
    }

    private boolean isShown(BankRow row) {
        return switch (show) {
            case ALL -> true;
            case IN_USE -> row.standing() == BankRow.Standing.IN_USE;
            case WRONG_KEY -> row.standing() == BankRow.Standing.WRONG_KEY;
            case DRAFT -> row.draft() == DraftState.DRAFT;
            case REVIEW -> row.draft() == DraftState.REVIEW;
            case RETIRED -> row.standing() == BankRow.Standing.RETIRED || row.standing() == BankRow.Standing.ENDED;
            case MUST_PASS -> row.demand().mustPass();
            case CONFLICT -> row.conflict();
            case TWINS -> !row.twins().isEmpty();
        };
    }

    private boolean isFound(BankRow row) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        var clause = row.clause();
        return wanted.isEmpty()
                || holds(row.code(), wanted)
                || holds(row.fact(), wanted)
                || holds(row.edition(), wanted)
                || holds(row.stem().zh(), wanted)
                || holds(row.stem().en(), wanted)
                || clause != null && (holds(clause.zh(), wanted) || holds(clause.en(), wanted));
    }

    private static boolean holds(String words, String wanted) {
        return words.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
