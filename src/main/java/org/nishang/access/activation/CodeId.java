package org.nishang.access.activation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one activation code for ever; it is not the code. */
@Embeddable
public record CodeId(@Column(name = "code_id") UUID value) implements Serializable {

    public static CodeId next() {
        return new CodeId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
