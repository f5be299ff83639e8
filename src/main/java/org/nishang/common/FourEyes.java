package org.nishang.common;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asked does not approve.
 *
 * @param key of the refusal
 */
public record FourEyes(String key) {

    /** Whether this is somebody else than who asked. */
    public static boolean are(String actor, @Nullable String asked) {
        return !actor.equals(asked);
    }

    /** @throws Refusal with the key if the actor is who asked */
    public void check(String actor, @Nullable String asked) {
        if (!are(actor, asked)) {
            throw new Refusal(key);
        }
    }

    /** @throws Refusal with the key if the actor is one of those who asked */
    public void check(String actor, Collection<String> asked) {
        if (asked.contains(actor)) {
            throw new Refusal(key);
        }
    }
}
