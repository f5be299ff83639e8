package org.nishang.assessment.correction;

import org.springframework.modulith.NamedInterface;

/** How far a correction of a key has come. */
@NamedInterface("api")
public enum KeyCorrectionState {
    /** What it would change is being counted. */
    COUNTING,
    /** It waits for a second person. */
    PROPOSED,
    DECLINED,
    /** Attempts are being re-marked. */
    APPLYING,
    DONE;

    public boolean isGoingOn() {
        return this == COUNTING || this == APPLYING;
    }
}
