package org.nishang.assessment.item;

/**
 * A line of a form: an option, an accepted answer (Chinese column only), a pair, a step, an area, a criterion, a unit,
 * a distractor.
 *
 * @param pair the right side of a pair
 * @param measure a unit's factor, a criterion's points, an area's outline such as {@code circle 50 50 10}
 */
public record FormLine(FormText text, FormText pair, String measure, boolean correct) {

    public static final FormLine EMPTY = new FormLine(FormText.EMPTY, FormText.EMPTY, "", false);

    public static FormLine of(String zh, String en) {
        return new FormLine(new FormText(zh, en), FormText.EMPTY, "", false);
    }

    public boolean isBlank() {
        return text.isBlank() && pair.isBlank() && measure.isBlank();
    }
}
