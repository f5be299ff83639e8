package org.nishang.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/** What comes along with a save about conduct: notes of the tab that sends it, and of others of the same browser. */
record Noted(List<Conduct> tabs) {

    static final Noted NOTHING = new Noted(List.of());

    private static final int MOST_TABS = 50;

    /** @throws Refusal {@code attempt.malformed} where no exam sheet would send so many */
    Noted {
        tabs = List.copyOf(tabs);
        if (tabs.size() > MOST_TABS) {
            throw new Refusal("attempt.malformed");
        }
    }

    static Noted of(@Nullable Conduct own, @Nullable List<Conduct> others) {
        var tabs = new ArrayList<Conduct>();
        if (others != null) {
            tabs.addAll(others);
        }
        if (own != null) {
            tabs.add(own);
        }
        return tabs.isEmpty() ? NOTHING : new Noted(tabs);
    }

    boolean isEmpty() {
        return tabs.isEmpty();
    }

    /** As it is merged into the sheet, by the names of the tabs. */
    Map<String, Map<String, Object>> entries() {
        var entries = new TreeMap<String, Map<String, Object>>();
        tabs.forEach(tab -> entries.putAll(tab.entry()));
        return entries;
    }
}
