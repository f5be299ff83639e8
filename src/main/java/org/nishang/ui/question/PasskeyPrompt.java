package org.nishang.ui.question;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Has the browser ask its owner for a passkey, by {@code passkey.js}, which the sign-in uses too. */
public final class PasskeyPrompt {

    private static final String LOADED =
            "const loaded = window.nishangPasskeys ? Promise.resolve() : new Promise((done, failed) => {"
                    + " const script = document.createElement('script'); script.src = '/passkey.js';"
                    + " script.onload = done; script.onerror = failed; document.head.append(script); });"
                    + " return loaded.then(() => window.nishangPasskeys.";

    private PasskeyPrompt() {}

    /**
     * @param json what the browser needs to make one
     * @param answered gets the answer of the browser, as JSON
     * @param refused is called where its owner did not confirm, or the browser cannot
     */
    public static void make(Component here, String json, Consumer<String> answered, Runnable refused) {
        ask(here, "make($0))", json, answered, refused);
    }

    /** As {@link #make}, for one that is there. */
    public static void show(Component here, String json, Consumer<String> answered, Runnable refused) {
        ask(here, "show($0))", json, answered, refused);
    }

    private static void ask(Component here, String call, String json, Consumer<String> answered, Runnable refused) {
        here.getElement().executeJs(LOADED + call, json).then(String.class, answered::accept, failed -> refused.run());
    }
}
