package org.nishang.identity;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** How somebody wants the screens to look (适老化): larger, with more contrast. */
public record Sight(boolean largeText, boolean highContrast) implements Serializable {

    public static final String LARGE = "large-text";
    public static final String CONTRAST = "high-contrast";
    public static final Sight USUAL = new Sight(false, false);

    /** The classes of the page's root, which the style sheets know. */
    public List<String> classes() {
        return Stream.of(LARGE, CONTRAST).filter(this::has).toList();
    }

    private boolean has(String looks) {
        return looks.equals(LARGE) ? largeText : highContrast;
    }
}
