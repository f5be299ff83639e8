package org.nishang.privacy.request.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.nishang.privacy.request.RequestRow;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How a request stands, as a word with its tone. */
final class RequestWords {

    private RequestWords() {}

    static Component state(RequestRow row, LocalDate today, Component page) {
        String word = page.getTranslation("privacy.request.state." + row.state());
        return switch (row.state()) {
            case OPEN, PROPOSED ->
                row.daysLeft(today) < 0
                        ? Kit.state(Tone.BAD, page.getTranslation("privacy.request.overdue", word))
                        : Kit.state(Tone.SOON, word);
            case GRANTED -> Kit.state(Tone.GOOD, word);
            case REFUSED, WITHDRAWN -> Kit.state(Tone.PLAIN, word);
        };
    }
}
