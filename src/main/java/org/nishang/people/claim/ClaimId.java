package org.nishang.people.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one claim for ever. */
@Embeddable
public record ClaimId(@Column(name = "claim_id") UUID value) implements Serializable {

    public static ClaimId next() {
        return new ClaimId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
