package org.nishang.enterprise.profile;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** What an enterprise may be for a time, besides its grade. */
@NamedInterface("api")
public enum AttributeKind {
    VIDEO_SUPERVISION(Set.of("")),
    GREEN_CHANNEL(Set.of("")),
    /** From law art. 5(3): the first review passed, then exempt. */
    EXEMPTION(Set.of("PRELIMINARY", "EXEMPT")),
    /** Its value is the body that awarded the title. */
    MODEL_ENTERPRISE(Set.of()),
    OWN_LABORATORY(Set.of(""));

    private final Set<String> values;

    AttributeKind(Set<String> values) {
        this.values = values;
    }

    /** The values to choose from; empty = any words. */
    public Set<String> choices() {
        return values;
    }

    boolean allows(String value) {
        return values.isEmpty() ? !value.isBlank() && value.length() <= 100 : values.contains(value);
    }
}
