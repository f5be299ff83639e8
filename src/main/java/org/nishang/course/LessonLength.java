package org.nishang.course;

import java.time.Duration;

/**
 * How much there is to read in a lesson. Reckoned from its Chinese text for readers of every language: the two say the
 * same.
 *
 * @param characters letters and digits; a Chinese character is one, a run of Latin letters or digits too
 */
public record LessonLength(int characters, int pictures) {

    /** A text on rules is studied, not skimmed: slower than the 300 to 500 characters a minute of plain reading. */
    private static final int CHARACTERS_A_MINUTE = 200;

    private static final int SECONDS_A_PICTURE = 60;

    static LessonLength of(String markdown) {
        int characters = 0;
        boolean inWord = false;
        for (int point : LessonRenderer.words(markdown).codePoints().toArray()) {
            boolean han = Character.isIdeographic(point);
            boolean word = !han && Character.isLetterOrDigit(point);
            if (han || word && !inWord) {
                characters++;
            }
            inWord = word;
        }
        return new LessonLength(characters, markdown.split("!\\[", -1).length - 1);
    }

    /** How long a reader who studies it takes: 200 characters a minute, a minute for each picture. */
    public Duration toStudy() {
        return Duration.ofSeconds(characters * 60L / CHARACTERS_A_MINUTE + (long) pictures * SECONDS_A_PICTURE);
    }
}
