package org.nishang.assessment.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On the first page of those who mark: that answers wait for them. */
@org.springframework.stereotype.Component
class MarkingPart implements WorkbenchPart {

    private final MarkingQueue queue;
    private final CurrentUser user;

    MarkingPart(MarkingQueue queue, CurrentUser user) {
        this.queue = queue;
        this.user = user;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Component> show() {
        boolean marks = user.signedIn()
                .filter(one -> one.may(Permission.MANAGE_CONTENT))
                .isPresent();
        int waiting = marks ? queue.waiting() : 0;
        return waiting == 0 ? Optional.empty() : Optional.of(new Card(waiting));
    }

    private static class Card extends com.vaadin.flow.component.html.Div {

        Card(int waiting) {
            add(Kit.card(
                    getTranslation("assessment.marking.menu"),
                    new Paragraph(getTranslation("assessment.marking.wait", waiting)),
                    Kit.action(MarkingWords.PATH, getTranslation("assessment.marking.begin"), false)));
        }
    }
}
