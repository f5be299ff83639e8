package org.nishang.certificate.print;

/** How many papers of a run have their files; written by one thread, read by any. */
public final class PrintProgress {

    private volatile int done;
    private volatile int papers;

    void at(int ready, int all) {
        papers = all;
        done = ready;
    }

    public int done() {
        return done;
    }

    /** 0 = not known yet. */
    public int papers() {
        return papers;
    }
}
