package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.EnterpriseId;
import org.springframework.modulith.NamedInterface;

/**
 * A time at an enterprise in scope.
 *
 * @param leftOn first day no longer employed; {@code null} = not known to leave
 * @param lasting whether it lasts beyond today, so that one may leave or move
 */
@NamedInterface("rehearsal")
public record EmploymentRow(
        EmploymentId id,
        EnterpriseId enterprise,
        String enterpriseName,
        Set<Post> posts,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        boolean lasting) {

    /** Whether employed on the day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
    }
}
