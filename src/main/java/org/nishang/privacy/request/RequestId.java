package org.nishang.privacy.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one request for ever. */
@Embeddable
public record RequestId(@Column(name = "request_id") UUID value) implements Serializable {

    static RequestId next() {
        return new RequestId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
