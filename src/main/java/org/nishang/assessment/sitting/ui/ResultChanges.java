package org.nishang.assessment.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.nishang.assessment.correction.ReviewHistory;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** What has changed about a result, and the objections to it as a whole. */
class ResultChanges extends Div {

    ResultChanges(AttemptId attempt, ReviewHistory history, ZoneId zone) {
        var words = new ResultNotes(this, getLocale(), attempt, history, zone);
        if (!history.changes().isEmpty()) {
            var card = Kit.card(getTranslation("assessment.result.changed"));
            history.changes().forEach(change -> card.add(new Paragraph(words.change(change))));
            card.getElement().setAttribute("data-testid", "result-changes");
            add(card);
        }
        var whole = new Div();
        whole.getElement().setProperty("innerHTML", words.appeals(0) + words.link(0));
        add(Kit.card(
                getTranslation("assessment.appeal.title"),
                new Paragraph(getTranslation(
                        history.mayAppeal() ? "assessment.appeal.until" : "assessment.appeal.over",
                        Formats.date(history.until()))),
                whole));
    }
}
