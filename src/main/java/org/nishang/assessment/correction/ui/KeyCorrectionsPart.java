package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On the first page of those who may approve it: that a corrected key waits for them. */
@org.springframework.stereotype.Component
class KeyCorrectionsPart implements WorkbenchPart {

    private final KeyCorrecting corrections;
    private final CurrentUser user;

    KeyCorrectionsPart(KeyCorrecting corrections, CurrentUser user) {
        this.corrections = corrections;
        this.user = user;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public Optional<Component> show() {
        boolean may = user.signedIn()
                .filter(one -> one.may(Permission.MANAGE_CONTENT))
                .isPresent();
        int waiting = may ? corrections.waiting() : 0;
        return waiting == 0 ? Optional.empty() : Optional.of(new Card(waiting));
    }

    private static class Card extends Div {

        Card(int waiting) {
            add(Kit.card(
                    getTranslation("assessment.key-correction.menu"),
                    new Paragraph(getTranslation("assessment.key-correction.wait", waiting)),
                    Kit.action(
                            KeyCorrectionWords.PATH + "?state=PROPOSED",
                            getTranslation("assessment.key-correction.look"),
                            false)));
        }
    }
}
