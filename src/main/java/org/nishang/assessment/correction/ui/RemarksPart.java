package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.nishang.assessment.correction.Remarks;
import org.nishang.assessment.ui.RemarkWords;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On the first page of those who may approve it: that a corrected key waits for them. */
@org.springframework.stereotype.Component
class RemarksPart implements WorkbenchPart {

    private final Remarks remarks;
    private final CurrentUser user;

    RemarksPart(Remarks remarks, CurrentUser user) {
        this.remarks = remarks;
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
        int waiting = may ? remarks.waiting() : 0;
        return waiting == 0 ? Optional.empty() : Optional.of(new Card(waiting));
    }

    private static class Card extends Div {

        Card(int waiting) {
            add(Kit.card(
                    getTranslation("assessment.remark.menu"),
                    new Paragraph(getTranslation("assessment.remark.wait", waiting)),
                    Kit.action(RemarkWords.PATH + "?state=PROPOSED", getTranslation("assessment.remark.look"), false)));
        }
    }
}
