package org.nishang.learning.offline;

import java.util.List;
import java.util.UUID;

/**
 * An answer that a device kept.
 *
 * @param key the device's name for it
 * @param code of the check
 * @param version of the item that was shown
 */
record KeptAnswer(UUID key, String lesson, String code, UUID version, List<String> answer) {

    enum Outcome {
        RIGHT,
        WRONG,
        /** The lesson asks something else by now. */
        CHANGED
    }
}
