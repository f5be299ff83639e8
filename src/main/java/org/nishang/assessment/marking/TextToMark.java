package org.nishang.assessment.marking;

import java.time.Instant;
import java.util.UUID;
import org.nishang.common.Text;

/**
 * An answer in the list of those to be marked; nothing in it tells whose it is.
 *
 * @param exam the course whose exam it is
 * @param marks how many people have marked it
 */
public record TextToMark(UUID id, String exam, String item, Text stem, Instant handedInAt, int marks, Stage stage) {

    /** The same with what is known of its marks now. */
    TextToMark with(int given) {
        return new TextToMark(id, exam, item, stem, handedInAt, given, Stage.of(given, stage == Stage.SETTLED));
    }

    /** What happens to it next. */
    public enum Stage {
        /** Nobody has marked it. */
        FIRST,
        /** One person has, and a second is to mark it without knowing how. */
        SECOND,
        /** The two are too far apart: a third person decides. */
        DECIDING,
        SETTLED;

        static Stage of(int marks, boolean settled) {
            return settled ? SETTLED : values()[Math.min(marks, 2)];
        }
    }

    /** Which answers are listed. */
    public enum Choice {
        /** Those that the person who looks may mark. */
        MINE,
        /** Those that another person has to mark. */
        OTHERS,
        SETTLED
    }
}
