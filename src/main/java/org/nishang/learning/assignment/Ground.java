package org.nishang.learning.assignment;

import org.springframework.modulith.NamedInterface;

/** Why a rule nominates somebody. */
@NamedInterface("api")
public enum Ground {
    /** Has the post, and no valid certificate for it. */
    POST(0),
    /** The same at an enterprise that has too few or will have within some days; as many as will be missing. */
    SHORT(180),
    /** Holds a certificate whose last day comes within some days. */
    ENDING(365);

    private final int most;

    Ground(int most) {
        this.most = most;
    }

    /** In how many days at the most; 0 = days do not matter. */
    public int most() {
        return most;
    }

    public boolean hasDays() {
        return most > 0;
    }
}
