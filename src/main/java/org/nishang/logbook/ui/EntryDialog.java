package org.nishang.logbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.nishang.audit.LogAssurance;
import org.nishang.audit.LogEntry;
import org.nishang.logbook.EventWords;
import org.nishang.logbook.LogBook;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** One entry with all its fields, and whether a checkpoint attests it. */
class EntryDialog extends Dialog {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    EntryDialog(LogEntry entry, LogBook book, EventWords words, ZoneId zone) {
        setHeaderTitle(words.of(entry.event(), getLocale()));
        setWidth("min(44rem, 96vw)");
        getElement().setAttribute("data-testid", "log-entry");
        Component subject = book.subject(entry)
                .<Component>map(page -> Kit.tested(Kit.link(page, entry.subject()), "log-subject"))
                .orElseGet(() -> new Span(entry.subject().isEmpty() ? Formats.NONE : entry.subject()));
        add(new Facts()
                .add(getTranslation("logbook.at"), EXACT.format(entry.at().atZone(zone)))
                .add(getTranslation("logbook.actor"), Actors.shown(this, entry.actor()))
                .add(getTranslation("logbook.subject"), subject)
                .add(getTranslation("logbook.detail"), entry.detail())
                .add(getTranslation("logbook.code"), entry.event())
                .add(getTranslation("logbook.seq"), Formats.number(entry.seq()))
                .add(getTranslation("logbook.hash"), entry.hash())
                .add(getTranslation("logbook.previous-hash"), entry.previousHash())
                .add(getTranslation("logbook.attested"), attested(entry, book, zone)));
        getFooter().add(Kit.button(getTranslation("logbook.close"), false, "log-entry-close", this::close));
    }

    private String attested(LogEntry entry, LogBook book, ZoneId zone) {
        return book.signed()
                .filter(signed -> signed.seq() >= entry.seq())
                .map(LogAssurance.Signed::at)
                .map(at -> getTranslation("logbook.attested.by", Formats.minute(at, zone)))
                .orElseGet(() -> getTranslation("logbook.attested.not-yet"));
    }
}
