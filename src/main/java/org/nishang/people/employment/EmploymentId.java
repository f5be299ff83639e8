package org.nishang.people.employment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.springframework.modulith.NamedInterface;

/** Identifies one time of one person at one enterprise for ever. */
@NamedInterface("rehearsal")
@Embeddable
public record EmploymentId(@Column(name = "employment_id") UUID value) implements Serializable {

    public static EmploymentId next() {
        return new EmploymentId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
