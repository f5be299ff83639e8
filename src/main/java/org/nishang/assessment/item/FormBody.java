package org.nishang.assessment.item;

import java.util.List;
import org.nishang.common.Text;

/** The part of an {@link ItemForm} that says what an item of its kind asks for. */
record FormBody(
        List<FormLine> lines,
        List<FormLine> others,
        boolean statement,
        String value,
        String tolerance,
        String picture,
        FormText model) {

    static FormBody of(List<FormLine> lines) {
        return new FormBody(lines, List.of(), false, "", "", "", FormText.EMPTY);
    }

    FormBody and(List<FormLine> more) {
        return new FormBody(lines, more, statement, value, tolerance, picture, model);
    }

    static FormLine line(Text text, String measure, boolean correct) {
        return new FormLine(text(text), FormText.EMPTY, measure, correct);
    }

    static FormText text(Text text) {
        return new FormText(text.zh(), text.en());
    }
}
