package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.nishang.enterprise.EnterpriseRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** A declared headcount with its day, or the state of not being declared; never 0 for unknown. */
final class HeadcountState {

    private HeadcountState() {}

    static Component of(EnterpriseRow row, Component view) {
        if (row.headcount() == null) {
            return Kit.state(Tone.SOON, view.getTranslation("enterprise.headcount.undeclared"));
        }
        var number = Kit.styled(new Span(Formats.number(row.headcount())), "headcount");
        var day = row.stale()
                ? Kit.state(Tone.SOON, Formats.date(row.headcountAsOf()))
                : new Span(Formats.date(row.headcountAsOf()));
        day.addClassName("as-of");
        return Kit.styled(new Span(number, day), "headcount-state");
    }
}
