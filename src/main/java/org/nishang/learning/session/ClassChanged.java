package org.nishang.learning.session;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Something about a class has changed that its people should know. Published inside the transaction that changes it;
 * who tells others listens after its commit.
 */
@NamedInterface("api")
public record ClassChanged(UUID session, What what) {

    /** What is different. */
    public enum What {
        /** It takes nominations. */
        OPENED,
        /** Another day, time, room or place. */
        MOVED,
        /** There are more places. */
        ENLARGED,
        CANCELLED
    }
}
