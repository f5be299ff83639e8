package org.nishang.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nishang.common.SearchText;

/**
 * What a module lets people go to from the search over everything ({@link Palette}); kept in the module, found by the
 * shell. It finds what the signed-in person may see and nothing else, and nothing where they lack the permission.
 */
public interface PaletteSource {

    /** How many of a kind are shown at most. */
    int MOST = 6;

    /** @param key finds it again; at most 80 characters and no personal data */
    record Found(String key, String name, String detail, String address) {}

    /** Smaller comes first. */
    int order();

    /** Never changes, since it is kept with what was opened; at most 24 characters. */
    String kind();

    /** The key of the words above what was found. */
    String title();

    /**
     * @param typed not empty
     * @return the best first, at most {@link #MOST}
     */
    List<Found> find(SearchText typed, Locale language);

    /** What was opened before, as it is now; empty when it is gone or out of sight. */
    Optional<Found> again(String key, Locale language);
}
