package org.nishang.course;

/**
 * How an answer to an item counts.
 *
 * @param penalty in percent of the item's points, of a wrong answer under {@link Policy#NEGATIVE}; else 0
 */
public record MarkingRule(Policy policy, int penalty) {

    public static final MarkingRule USUAL = new MarkingRule(Policy.ALL_OR_NOTHING, 0);

    public enum Policy {
        /** All the points, or none. */
        ALL_OR_NOTHING,
        /** The share of what is right less what is wrong, never below 0. */
        PARTIAL,
        /** A wrong answer costs a share of the item's points; none given costs nothing. */
        NEGATIVE
    }
}
