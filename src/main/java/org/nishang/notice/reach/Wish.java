package org.nishang.notice.reach;

import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/**
 * When somebody wants to be written to.
 *
 * @param quietFrom the hour, 0 to 23, from which on nothing is sent
 * @param quietUntil the hour at which it is sent again; the same hour = no quiet hours
 */
public record Wish(Rhythm rhythm, int quietFrom, int quietUntil) {

    /** How often. */
    public enum Rhythm {
        AT_ONCE,
        /** One message in the morning. */
        DAILY
    }

    /** Of who has said nothing. */
    public static final Wish USUAL = new Wish(Rhythm.AT_ONCE, 22, 7);

    /** @throws Refusal {@code notice.hour} if it is no hour of the day */
    public Wish {
        check(quietFrom);
        check(quietUntil);
    }

    private static void check(int hour) {
        if (hour < 0 || hour > 23) {
            throw new Refusal("notice.hour", hour).at(FieldName.HOURS);
        }
    }
}
