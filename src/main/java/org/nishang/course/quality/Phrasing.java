package org.nishang.course.quality;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The words of an item: what somebody could go by who knows nothing of its subject.
 *
 * @param options what there is to choose from; of other kinds the lines that they show
 */
public record Phrasing(Sort sort, Said stem, List<Option> options) {

    /** What of an item is chosen. */
    public enum Sort {
        OPTIONS,
        STATEMENT,
        OTHER
    }

    /** A text in both languages; either may be empty while it is being written. */
    public record Said(String zh, String en) {

        String in(boolean chinese) {
            return chinese ? zh : en;
        }

        boolean isWhole() {
            return !zh.isBlank() && !en.isBlank();
        }
    }

    public record Option(Said text, boolean correct) {}

    /** Without width, case, spaces and marks of sentences. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s。，、；：？！“”‘’（）()?!,;:\"]+", "");
    }
}
