package org.nishang.assessment.quality;

/**
 * How one row of an item with parameters did in a period.
 *
 * @param row from 1
 * @param sat attempts that had it; voided ones do not count
 * @param right those that reached all of its points
 */
public record VariantFigures(int row, int sat, int right) {

    VariantFigures plus(boolean wasRight) {
        return new VariantFigures(row, sat + 1, right + (wasRight ? 1 : 0));
    }

    /** Whether the figures say more about the row than about chance. */
    public boolean isEnough() {
        return sat >= ItemFigures.ENOUGH;
    }
}
