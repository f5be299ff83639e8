package org.nishang.assessment.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.Wording;
import org.springframework.modulith.NamedInterface;

/**
 * A correction of a key with what it would change, or has changed.
 *
 * @param mine whether who looks asked for it, and so may not approve it
 * @param before what was right; {@code after}: for each key that is as good, what is right by it
 * @param examined how many of {@code all} attempts have been looked at
 * @param failed that could not be changed and may be tried again
 * @param enough whether papers can be drawn without the version
 */
@NamedInterface("api")
public record KeyCorrectionSheet(
        KeyCorrectionRow row,
        Wording stem,
        boolean mine,
        List<Text> before,
        List<List<Text>> after,
        int examined,
        long all,
        int failed,
        KeyCorrectionEffect effect,
        boolean enough,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    public KeyCorrectionSheet {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
