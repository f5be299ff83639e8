package org.nishang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one enterprise for ever. */
@Embeddable
public record EnterpriseId(@Column(name = "enterprise_id") UUID value) implements Serializable {

    public static EnterpriseId next() {
        return new EnterpriseId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
