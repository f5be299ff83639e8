package org.nishang.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/** What is the same of all screens in a browser: their addresses, and when they are ready to be looked at. */
public final class Screens {

    private Screens() {}

    /** Waits until the server has answered everything that the page asked it. */
    public static void settle(Page page) {
        page.waitForFunction("() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
    }

    /** Opens one and waits until its heading is there. */
    public static void open(Page page, String path) {
        page.navigate(path);
        page.locator("#content h1").first().waitFor();
        settle(page);
    }

    /** Those of the menu. */
    public static List<String> ofTheMenu(Page page) {
        return paths(page, ".side > a[href]");
    }

    /** The first one behind the list that is open. */
    public static List<String> behind(Page page, String list) {
        return paths(page, "#content a[href^='" + list + "/']").stream()
                .limit(1)
                .toList();
    }

    private static List<String> paths(Page page, String selector) {
        @SuppressWarnings("unchecked")
        var found = (List<String>) page.evaluate(
                "s => [...new Set([...document.querySelectorAll(s)].map(a => new URL(a.href).pathname))]", selector);
        return found;
    }
}
