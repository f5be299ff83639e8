package org.nishang.identity;

import java.io.Serializable;

/** How somebody wants the screens to look (适老化): larger, with more contrast. */
public record Sight(boolean largeText, boolean highContrast) implements Serializable {

    public static final Sight USUAL = new Sight(false, false);
}
