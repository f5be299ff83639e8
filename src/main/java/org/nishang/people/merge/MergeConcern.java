package org.nishang.people.merge;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Something to know before two records become one.
 *
 * @param blocks whether it keeps them from becoming one
 * @param key of the message
 */
@NamedInterface("api")
public record MergeConcern(boolean blocks, String key, List<Object> args) {

    public static MergeConcern note(String key, Object... args) {
        return new MergeConcern(false, key, List.of(args));
    }

    public static MergeConcern block(String key, Object... args) {
        return new MergeConcern(true, key, List.of(args));
    }
}
