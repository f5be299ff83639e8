package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.nishang.assessment.correction.AppealAnswering;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On the first page of those who answer: that objections wait. */
@org.springframework.stereotype.Component
class AppealsPart implements WorkbenchPart {

    private final AppealAnswering answering;
    private final CurrentUser user;

    AppealsPart(AppealAnswering answering, CurrentUser user) {
        this.answering = answering;
        this.user = user;
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public Optional<Component> show() {
        boolean may = user.signedIn()
                .filter(one -> one.may(Permission.MANAGE_CONTENT))
                .isPresent();
        int waiting = may ? answering.waiting() : 0;
        return waiting == 0 ? Optional.empty() : Optional.of(new Card(waiting));
    }

    private static class Card extends Div {

        Card(int waiting) {
            add(Kit.card(
                    getTranslation("assessment.appeal.menu"),
                    new Paragraph(getTranslation("assessment.appeal.wait", waiting)),
                    Kit.action(AppealWords.PATH, getTranslation("assessment.appeal.look"), false)));
        }
    }
}
