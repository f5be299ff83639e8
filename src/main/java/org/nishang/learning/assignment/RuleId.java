package org.nishang.learning.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one rule for ever. */
@Embeddable
public record RuleId(@Column(name = "rule_id") UUID value) implements Serializable {

    public static RuleId next() {
        return new RuleId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
