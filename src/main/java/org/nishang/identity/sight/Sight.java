package org.nishang.identity.sight;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How somebody wants the screens to look (适老化): larger, with more contrast. */
public record Sight(boolean largeText, boolean highContrast) implements Serializable {

    public static final String LARGE = "large-text";
    public static final String CONTRAST = "high-contrast";
    public static final Sight USUAL = new Sight(false, false);

    private static final String BETWEEN = ".";

    /** @param text as {@link #text()} writes it; what is not known counts as not wanted */
    static Sight of(String text) {
        var wanted = Arrays.asList(text.split("\\" + BETWEEN));
        return new Sight(wanted.contains(LARGE), wanted.contains(CONTRAST));
    }

    /** In an address and a cookie; empty for the usual looks. */
    String text() {
        return String.join(BETWEEN, classes());
    }

    /** The classes of the page's root, which the style sheets know. */
    public List<String> classes() {
        return Stream.of(LARGE, CONTRAST).filter(this::has).toList();
    }

    boolean has(String looks) {
        return looks.equals(LARGE) ? largeText : highContrast;
    }

    /** The same with one of the looks the other way round. */
    Sight turned(String looks) {
        return looks.equals(LARGE) ? new Sight(!largeText, highContrast) : new Sight(largeText, !highContrast);
    }
}
