package org.nishang.common.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.common.Text;

/**
 * A column of a register: what its cells may hold and what the template says about it.
 *
 * @param code the stable name; a heading may be this or the Chinese heading
 * @param heading as people read it; the Chinese one is part of the contract
 * @param choices what a cell may say and what that means to the register, in the order of the drop-down; empty = free
 * @param note what to write, for the template
 * @param example of the template's example line
 */
public record Column(
        String code,
        Text heading,
        Kind kind,
        boolean required,
        Map<String, String> choices,
        Text note,
        String example) {

    /** Code of the column that holds the number of somebody's document, in every register that has one. */
    public static final String DOCUMENT_NUMBER = "documentNumber";

    /** What a cell holds. */
    public enum Kind {
        /** A name or sentence. */
        TEXT,
        /** A number that is not for counting: full width is taken as half width; a text cell. */
        CODE,
        DATE,
        INTEGER,
        DECIMAL,
        /** One of the choices. */
        CHOICE,
        /** Several of the choices, joined by 、. */
        CHOICES
    }

    public Column {
        choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        if ((kind == Kind.CHOICE || kind == Kind.CHOICES) == choices.isEmpty()) {
            throw new IllegalArgumentException("choices of " + code);
        }
    }

    public static Column of(Kind kind, String code, String zh, String en) {
        return new Column(code, new Text(zh, en), kind, false, Map.of(), new Text(zh, en), "");
    }

    /**
     * @param choices words of a cell and their meanings, as in {@code 男=1 女=2 male=1}; a meaning may have several
     *     words, the first is the one that exports and drop-downs use
     */
    public static Column ofChoices(Kind kind, String code, String zh, String en, String choices) {
        var pairs = new LinkedHashMap<String, String>();
        for (String choice : choices.split(" ")) {
            var pair = choice.split("=", 2);
            pairs.put(pair[0], pair[1]);
        }
        return new Column(code, new Text(zh, en), kind, false, pairs, new Text(zh, en), "");
    }

    /** A column by which registers say whether declarants or auditors are meant. */
    public static Column ofRole() {
        return ofChoices(Kind.CHOICE, "role", "角色", "Role", "D=D A=A 报检员=D 内审员=A")
                .needed()
                .noted("D 报检员，A 内审员", "D declarant, A internal auditor")
                .like("A");
    }

    public Column needed() {
        return new Column(code, heading, kind, true, choices, note, example);
    }

    public Column noted(String zh, String en) {
        return new Column(code, heading, kind, required, choices, new Text(zh, en), example);
    }

    public Column like(String newExample) {
        return new Column(code, heading, kind, required, choices, note, newExample);
    }

    /** The words of the drop-down: one for each meaning. */
    public List<String> words() {
        var words = new LinkedHashMap<String, String>();
        choices.forEach((word, meaning) -> words.putIfAbsent(meaning, word));
        return List.copyOf(words.values());
    }

    /**
     * The word that says a meaning.
     *
     * @throws IllegalArgumentException if the column has no such choice
     */
    public String word(String meaning) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(meaning))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + ": " + meaning))
                .getKey();
    }
}
