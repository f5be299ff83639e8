package org.nishang.notice.sending;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A message as robots take it: plain text of at most so many bytes. */
final class RobotText {

    private RobotText() {}

    static Map<String, Object> of(Letter letter, int mostBytes) {
        var text = new StringBuilder(letter.subject());
        for (Letter.Line line : letter.lines()) {
            String next = "\n" + line.sentence() + " " + line.link();
            if (bytes(text + next) > mostBytes) {
                break;
            }
            text.append(next);
        }
        return Map.of("msgtype", "text", "text", Map.of("content", text.toString()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
