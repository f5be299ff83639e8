package org.nishang.assessment.item;

/**
 * What the lines of a form are, and which columns they have. Their words are the messages {@code assessment.form.NAME}
 * and {@code assessment.form.add.NAME}.
 *
 * @param english whether there is a second language
 * @param pair whether there is a right side
 * @param measure whether there is a factor, points or an outline
 * @param correct whether some of them are right
 */
public record LineKind(String name, boolean english, boolean pair, boolean measure, boolean correct) {

    static final LineKind OPTION = new LineKind("option", true, false, false, true);
    static final LineKind ACCEPTED = new LineKind("accepted", false, false, false, false);
    static final LineKind PAIR = new LineKind("pair", true, true, false, false);
    static final LineKind STEP = new LineKind("step", true, false, false, false);
    static final LineKind AREA = new LineKind("area", true, false, true, true);
    static final LineKind CRITERION = new LineKind("criterion", true, false, true, false);
    static final LineKind UNIT = new LineKind("unit", true, false, true, false);
    static final LineKind DISTRACTOR = new LineKind("distractor", true, false, false, false);
}
