package org.nishang.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a browser profile said last: its consoles, errors of its pages, requests that failed. */
final class Console {

    private static final int KEPT = 40;

    private final Deque<String> lines = new ArrayDeque<>();

    void listen(BrowserContext profile) {
        profile.onConsoleMessage(message -> say(message.type() + ": " + message.text()));
        profile.onWebError(error -> say("error: " + error.error()));
        profile.onRequestFailed(request -> say("failed: " + request.url() + " " + request.failure()));
        profile.onPage(page -> page.onCrash(gone -> say("crashed: " + gone.url())));
    }

    private void say(String line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    /**
     * Does something in the browser.
     *
     * @throws AssertionError where the browser gives no sign, with the place and what the console said
     */
    void at(String where, Runnable act) {
        try {
            act.run();
        } catch (PlaywrightException noSign) {
            throw new AssertionError(
                    "no sign at %s: %s; the console said %s"
                            .formatted(
                                    where,
                                    noSign.getMessage().lines().findFirst().orElse(""),
                                    lines),
                    noSign);
        }
    }
}
