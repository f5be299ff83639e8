package org.nishang.assessment.sitting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What a learner sees who has handed in answers that people have yet to mark. */
class AwaitingPanel extends Div {

    AwaitingPanel() {
        addClassName("result");
        var state = Kit.tested(Kit.state(Tone.SOON, getTranslation("assessment.awaiting.state")), "result-state");
        var next = new Div(Kit.action("courses", getTranslation("assessment.result.to-catalogue"), true));
        next.addClassName("actions");
        add(Kit.card(
                "",
                new H1(getTranslation("assessment.exam")),
                state,
                new Paragraph(getTranslation("assessment.awaiting.words")),
                next));
    }
}
