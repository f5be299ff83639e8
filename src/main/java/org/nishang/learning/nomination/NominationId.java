package org.nishang.learning.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.springframework.modulith.NamedInterface;

/** Identifies one nomination for ever. */
@NamedInterface("api")
@Embeddable
public record NominationId(@Column(name = "nomination_id") UUID value) implements Serializable {

    public static NominationId next() {
        return new NominationId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
