package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Packed;

/**
 * An employment as its register's file has it.
 *
 * @param posts as the table has them
 */
public record Stint(
        UUID id,
        UUID person,
        UUID enterprise,
        String posts,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    public Stint with(String otherPosts, @Nullable LocalDate otherLeftOn) {
        return new Stint(id, person, enterprise, otherPosts, joinedOn, otherLeftOn);
    }

    public boolean overlaps(Stint other) {
        return !other.id.equals(id)
                && other.enterprise.equals(enterprise)
                && (other.leftOn == null || joinedOn.isBefore(other.leftOn))
                && (leftOn == null || other.joinedOn.isBefore(leftOn));
    }

    public long digest() {
        return Digest.of(posts, leftOn);
    }

    public String packed() {
        return Packed.of(posts, leftOn);
    }
}
