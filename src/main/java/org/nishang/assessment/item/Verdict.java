package org.nishang.assessment.item;

/**
 * What was right and wrong about an answer, before it is known what that is worth.
 *
 * @param right parts that were answered rightly
 * @param wrong parts that were answered wrongly
 * @param of all that there is to be right about, at least 1
 */
record Verdict(int right, int wrong, int of) {

    static final Verdict RIGHT = new Verdict(1, 0, 1);
    static final Verdict WRONG = new Verdict(0, 1, 1);
    static final Verdict NOTHING = new Verdict(0, 0, 1);

    boolean isExact() {
        return right == of && wrong == 0;
    }
}
