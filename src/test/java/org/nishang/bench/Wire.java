package org.nishang.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/** Counts what a page sends for and what arrives, as the browser itself measures it. */
final class Wire {

    private final Set<String> cached = new HashSet<>();
    private int requests;
    private long bytes;

    Wire(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.requestWillBeSent", this::sent);
        session.on(
                "Network.requestServedFromCache",
                event -> cached.add(event.get("requestId").getAsString()));
        session.on("Network.responseReceived", this::received);
        session.on("Network.loadingFinished", this::finished);
        session.send("Network.enable");
    }

    /** A redirect has no end of its own: its answer comes with the next request. */
    private void sent(JsonObject event) {
        if (event.has("redirectResponse")) {
            requests++;
            bytes += event.getAsJsonObject("redirectResponse")
                    .get("encodedDataLength")
                    .getAsLong();
        }
    }

    private void received(JsonObject event) {
        var response = event.getAsJsonObject("response");
        if (response.get("fromDiskCache").getAsBoolean()
                || response.get("url").getAsString().startsWith("data:")) {
            cached.add(event.get("requestId").getAsString());
        }
    }

    private void finished(JsonObject event) {
        if (!cached.contains(event.get("requestId").getAsString())) {
            requests++;
            bytes += event.get("encodedDataLength").getAsLong();
        }
    }

    int requests() {
        return requests;
    }

    long bytes() {
        return bytes;
    }
}
