package org.nishang.assessment.item;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of items, one line each; what is particular to a kind is in its rules. */
public enum ItemKind {
    SINGLE("single", new ChoiceAnswering.Rules(false)),
    MULTIPLE("multiple", new ChoiceAnswering.Rules(true)),
    TRUE_FALSE("true-false", new TrueFalseRules()),
    FILL_IN("fill-in", new FillInAnswering.Rules()),
    NUMERIC("numeric", new NumericAnswering.Rules()),
    MATCHING("matching", new MatchingAnswering.Rules()),
    ORDERING("ordering", new OrderingAnswering.Rules()),
    HOT_SPOT("hot-spot", new HotSpotRules()),
    SHORT_ANSWER("short-answer", new ShortAnswering.Rules());

    private final String code;
    private final KindRules rules;

    ItemKind(String code, KindRules rules) {
        this.code = code;
        this.rules = rules;
    }

    /** The form used in content packs and by the exam sheet in the browser. */
    public String code() {
        return code;
    }

    public KindRules rules() {
        return rules;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static ItemKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("item kind: " + code));
    }

    public static Optional<ItemKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
