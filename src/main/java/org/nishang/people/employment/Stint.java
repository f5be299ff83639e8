package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;

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
        @Nullable LocalDate leftOn) implements Recorded {

    public Stint with(String otherPosts, @Nullable LocalDate otherLeftOn) {
        return new Stint(id, person, enterprise, otherPosts, joinedOn, otherLeftOn);
    }

    public boolean overlaps(Stint other) {
        return !other.id.equals(id)
                && other.enterprise.equals(enterprise)
                && (other.leftOn == null || joinedOn.isBefore(other.leftOn))
                && (leftOn == null || other.joinedOn.isBefore(leftOn));
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(posts, leftOn);
    }
}
