package org.nishang.learning.attendance;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** How a proposed closing is kept until it is decided on: as JSON. */
final class ClosingText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param lines in the order of the persons' ids */
    record Closing(UUID session, List<ClosingLine> lines) {}

    private ClosingText() {}

    static String of(Closing wanted) {
        return JSON.writeValueAsString(wanted);
    }

    static Closing read(String text) {
        return JSON.readValue(text, Closing.class);
    }
}
