package org.nishang.assessment.quality;

/** Which items of an exam are listed. */
public enum ItemChoice {
    ALL,
    /** With a flag. */
    TO_MEND,
    /** Without a flag, from enough attempts. */
    FINE,
    /** Nothing can be said yet. */
    TOO_FEW,
    /** A paper fails without a right answer to it. */
    MUST_PASS;

    public boolean has(ItemRow row) {
        return switch (this) {
            case ALL -> true;
            case TO_MEND -> !row.flags().isEmpty();
            case FINE -> row.flags().isEmpty() && row.figures().isEnough();
            case TOO_FEW -> !row.figures().isEnough();
            case MUST_PASS -> row.mustPass();
        };
    }
}
