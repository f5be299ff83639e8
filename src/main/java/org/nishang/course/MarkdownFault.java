package org.nishang.course;

/**
 * What Markdown of a pack may not hold.
 *
 * @param message for the author of a pack
 */
public record MarkdownFault(Kind kind, String message) {

    /** The same for those who read it on a screen. */
    public enum Kind {
        NO_PICTURE,
        NO_WORDS,
        LINK,
        HTML,
        HEADING,
        EMPHASIS
    }

    static MarkdownFault of(Kind kind, String message) {
        return new MarkdownFault(kind, message);
    }
}
