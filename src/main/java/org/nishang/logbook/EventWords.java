package org.nishang.logbook;

import java.util.Locale;
import org.nishang.common.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an event is called; one that no version of the portal records any more keeps its code. */
@Component
public class EventWords {

    private static final String WORDS = "logbook.event.";

    private final MessageSource messages;

    EventWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In both languages. */
    Text of(String event) {
        return new Text(of(event, Locale.CHINESE), of(event, Locale.ENGLISH));
    }

    public String of(String event, Locale language) {
        String words = messages.getMessage(WORDS + event, null, event, language);
        return words == null ? event : words;
    }
}
