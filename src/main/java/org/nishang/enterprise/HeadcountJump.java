package org.nishang.enterprise;

/** A declared number that is so far from the one before that it may be a slip. */
public final class HeadcountJump {

    private static final int PERCENT = 30;

    private HeadcountJump() {}

    /** Whether it is more than 30 % above or below. */
    public static boolean is(int before, int after) {
        return Math.abs((long) after - before) * 100 > (long) before * PERCENT;
    }
}
