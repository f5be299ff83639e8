package org.nishang.learning.nomination;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** What has become of a nomination. */
@NamedInterface("api")
public enum NominationState {
    /** The person, or the authority, has to say yes. */
    NOMINATED,
    /** The class is full; who waits longest gets the next place. */
    WAITING,
    /** Has a place in the class, or is enrolled on the portal. */
    PLACED,
    DECLINED,
    WITHDRAWN;

    /** Whether it still leads somewhere: nobody has two such of one programme. */
    public boolean isOpen() {
        return this == NOMINATED || this == WAITING || this == PLACED;
    }

    /** Why a nomination leads nowhere any more, without anybody's deciding on it. */
    public enum Lapse {
        /** The person does not work any more where the nomination came from. */
        LEFT,
        /** The class does not take place. */
        CANCELLED;

        /** As the nomination keeps it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
