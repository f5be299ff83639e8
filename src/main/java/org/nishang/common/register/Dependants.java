package org.nishang.common.register;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What a module has that builds on records of another: a record that something builds on is not
 * taken back.
 */
public interface Dependants {

    /** Whose ids are asked for. */
    enum On {
        ENTERPRISE,
        PERSON,
        SESSION
    }

    On on();

    /** The message that refuses, with {0} = the sheet's row and {1} = how many build on it. */
    String refusal();

    /**
     * @return how many build on each id; ids that nothing builds on are absent
     */
    Map<UUID, Long> count(Collection<UUID> ids);
}
