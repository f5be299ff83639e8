package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.nishang.learning.nomination.NominationRow;
import org.nishang.learning.nomination.NominationState;
import org.nishang.learning.nomination.OpenClass;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** Nominations and classes in words. */
final class NominationWords {

    private NominationWords() {}

    static Span state(NominationRow row, Component here) {
        String words = row.state() == NominationState.WAITING
                ? here.getTranslation("learning.nomination.waits", Formats.number(row.before() + 1))
                : here.getTranslation("learning.nomination.state." + row.state());
        return Kit.state(
                switch (row.state()) {
                    case PLACED -> Tone.GOOD;
                    case NOMINATED, WAITING -> Tone.SOON;
                    case DECLINED, WITHDRAWN -> Tone.PLAIN;
                },
                words);
    }

    /** Why it came to nothing, or what is to be known of it; empty where there is nothing. */
    static String note(NominationRow row, Component here) {
        for (NominationState.Lapse lapse : NominationState.Lapse.values()) {
            if (row.reason().equals(lapse.word())) {
                return here.getTranslation("learning.nomination.lapse." + lapse);
            }
        }
        return row.isOpen() && row.gone() ? here.getTranslation("learning.nomination.is-gone") : row.reason();
    }

    /** For what: the programme, and the class or the portal. */
    static String goal(NominationRow row) {
        return row.titled().in(UI.getCurrent().getLocale());
    }

    static String where(NominationRow row, Component here) {
        return row.classOf()
                .map(one ->
                        here.getTranslation("learning.nomination.class-at", one.name(), days(one, here), one.place()))
                .orElseGet(() -> here.getTranslation("learning.nomination.online"));
    }

    static String days(OpenClass one, Component here) {
        return one.from().equals(one.to())
                ? Formats.date(one.from())
                : here.getTranslation("learning.nomination.days", Formats.date(one.from()), Formats.date(one.to()));
    }

    /** A class to be chosen: its days, its place, and the places that are left. */
    static String offer(OpenClass one, Component here) {
        String left = one.free() > 0
                ? here.getTranslation("learning.nomination.free", one.free(), one.places())
                : here.getTranslation("learning.nomination.none-free", one.places(), one.waiting());
        return here.getTranslation("learning.nomination.offer", one.name(), days(one, here), one.place(), left);
    }
}
