package org.nishang.assessment.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.springframework.modulith.NamedInterface;

/** Identifies one attempt at an exam; the same text in URL, table and API. */
@NamedInterface("api")
@Embeddable
public record AttemptId(@Column(name = "attempt_id") UUID value) implements Serializable {

    public static AttemptId next() {
        return new AttemptId(Uuids.next());
    }

    public static AttemptId parse(String text) {
        return new AttemptId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
