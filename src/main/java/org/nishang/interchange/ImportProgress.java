package org.nishang.interchange;

import java.time.Duration;
import java.util.Optional;

/** How far a file is; written by the thread that reads it, read by any other. */
public final class ImportProgress {

    private final long began = System.nanoTime();
    private volatile int rows;
    private volatile int roughRows;

    void at(int rowsDone, int roughTotal) {
        rows = rowsDone;
        roughRows = roughTotal;
    }

    public int rows() {
        return rows;
    }

    /** About how many rows there are; 0 = not known yet. */
    public int roughRows() {
        return Math.max(roughRows, rows);
    }

    /** From the pace so far; empty while there is too little to tell. */
    public Optional<Duration> remaining() {
        int done = rows;
        if (done < 500 || roughRows <= done) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((System.nanoTime() - began) / done * (roughRows() - done)));
    }
}
