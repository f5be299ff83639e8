package org.nishang.learning.nomination;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * For what somebody is to be nominated.
 *
 * @param programme its code; of a class it is the class's own
 * @param session the class; {@code null} = on the portal
 */
@NamedInterface("api")
public record Goal(String programme, @Nullable UUID session) {

    public static Goal onThePortal(String programme) {
        return new Goal(programme, null);
    }

    public static Goal ofClass(UUID session) {
        return new Goal("", session);
    }

    Optional<UUID> classOf() {
        return Optional.ofNullable(session);
    }
}
