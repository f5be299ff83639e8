package org.nishang.platform;

/** The few lines that the person at the terminal reads; everything else is in the log. */
public final class Terminal {

    private Terminal() {}

    public static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** What went wrong, apart from what a program may read from standard output. */
    public static void complain(String line) {
        System.err.println(line);
        System.err.flush();
    }
}
