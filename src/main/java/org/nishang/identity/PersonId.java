package org.nishang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one person for ever. */
@Embeddable
public record PersonId(@Column(name = "person_id") UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
