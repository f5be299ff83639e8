package org.nishang.learning.note;

import org.nishang.common.Refusal;
import org.nishang.learning.hours.LessonRef;

/**
 * A bookmark at a block of a lesson, with or without a note.
 *
 * @param block of the lesson's text, from 1
 * @param quote how the block begins; longer ones are cut
 * @param said empty = a bookmark alone
 */
public record LessonNote(LessonRef lesson, int block, String quote, String said) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_QUOTE = 200;
    private static final int MOST_BLOCKS = 1000;

    /** @throws Refusal {@code learning.note.malformed} if there can be no such block; {@code learning.note.too-long} */
    public LessonNote {
        if (block < 1 || block > MOST_BLOCKS) {
            throw new Refusal("learning.note.malformed");
        }
        quote = quote.strip();
        quote = quote.substring(0, Math.min(quote.length(), LONGEST_QUOTE));
        said = said.strip();
        if (said.length() > LONGEST) {
            throw new Refusal("learning.note.too-long", LONGEST);
        }
    }
}
