package org.nishang.assessment.sitting;

import org.nishang.common.Refusal;

/** Why somebody who watches over an exam did something; learners read it on their sheet. */
final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    /**
     * @throws Refusal {@code assessment.time.reason}
     */
    static String sound(String reason) {
        String text = reason.strip();
        if (text.length() < 2 || text.length() > LONGEST) {
            throw new Refusal("assessment.time.reason", LONGEST);
        }
        return text;
    }
}
