package org.nishang.staffing.rule;

import org.jspecify.annotations.Nullable;

/**
 * One row of a rule set: from a headcount on, so many people, and more by steps.
 *
 * @param from inclusive
 * @param to exclusive; {@code null} = no upper bound
 * @param stepSize 0 = no steps
 * @param cap never more than this; {@code null} = no cap
 * @param brokerBase instead of {@code base} where the enterprise files through a customs broker
 */
public record RuleRow(
        int from,
        @Nullable Integer to,
        int base,
        int stepSize,
        int stepAdd,
        @Nullable Integer cap,
        @Nullable Integer brokerBase) {

    public boolean covers(int headcount) {
        return headcount >= from && (to == null || headcount < to);
    }

    /** @param headcount within the row */
    public int required(int headcount, boolean broker) {
        int first = broker && brokerBase != null ? brokerBase : base;
        int steps = stepSize > 0 ? (headcount - from) / stepSize * stepAdd : 0;
        return cap == null ? first + steps : Math.min(cap, first + steps);
    }
}
