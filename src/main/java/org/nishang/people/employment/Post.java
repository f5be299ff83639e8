package org.nishang.people.employment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/** What somebody does at an enterprise, as far as training goes: 报检员, 内审员, 其他. */
@NamedInterface("rehearsal")
public enum Post {
    DECLARANT,
    AUDITOR,
    OTHER;

    /** The form in table {@code employment}: names in the order above, joined by commas. */
    static String join(Collection<Post> posts) {
        if (posts.isEmpty()) {
            throw new Refusal("people.no-post").at(FieldName.POSTS);
        }
        return Arrays.stream(values()).filter(posts::contains).map(Enum::name).collect(Collectors.joining(","));
    }

    /** The posts in the form of the table. */
    public static Set<Post> split(String joined) {
        return Arrays.stream(joined.split(","))
                .map(Post::valueOf)
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Post.class)));
    }
}
