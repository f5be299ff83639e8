package org.nishang.platform;

import java.util.Locale;
import org.nishang.common.Refusal;
import org.springframework.context.MessageSource;

/** Texts for the person at the terminal, in the language of the machine, also before Spring is there. */
public final class Words {

    private Words() {}

    private static final class Held {
        private static final MessageSource MESSAGES = MessagesConfiguration.found();
    }

    public static String of(String key, Object... arguments) {
        return Held.MESSAGES.getMessage(key, arguments, Locale.getDefault());
    }

    public static String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments());
    }
}
