package org.nishang.logbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.nishang.audit.ChainState;
import org.nishang.audit.LogAssurance;
import org.nishang.common.check.Finding;
import org.nishang.logbook.LogBook;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How sure one can be of the log: the last check of all of it, and up to where it is signed. */
class AssurancePart extends Div {

    private final ZoneId zone;

    AssurancePart(LogBook book, ZoneId zone) {
        this.zone = zone;
        addClassName("assurance");
        setTestId("log-assurance");
        add(book.checked().map(this::checked).orElseGet(this::unchecked));
        add(line(book.signed().map(this::signed).orElseGet(() -> getTranslation("logbook.unsigned"))));
    }

    private Component checked(ChainState state) {
        String when = Formats.minute(state.at(), zone);
        var verdict = state.holds()
                ? Kit.state(Tone.GOOD, getTranslation("logbook.checked.holds", when))
                : Kit.state(Tone.BAD, getTranslation("logbook.checked.doubts", when));
        var all = new Div(verdict);
        state.doubts().forEach(doubt -> all.add(line(words(doubt))));
        state.about().forEach(sentence -> all.add(line(words(sentence))));
        return all;
    }

    private Component unchecked() {
        return new Div(
                Kit.state(Tone.PLAIN, getTranslation("logbook.unchecked")),
                new Span(" "),
                Kit.link("self-check", getTranslation("logbook.check-now")));
    }

    private String signed(LogAssurance.Signed signed) {
        return getTranslation(
                "logbook.signed",
                Formats.minute(signed.at(), zone),
                Formats.number(signed.line()),
                Formats.number(signed.seq()),
                Formats.number(signed.behind()));
    }

    private String words(Finding finding) {
        return getTranslation(finding.message(), finding.arguments().toArray());
    }

    private static Component line(String text) {
        return Kit.styled(new Paragraph(text), "soft");
    }
}
