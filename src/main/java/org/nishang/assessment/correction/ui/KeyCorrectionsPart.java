package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve it: that a corrected key waits for them. */
@org.springframework.stereotype.Component
class KeyCorrectionsPart extends WaitingPart {

    KeyCorrectionsPart(KeyCorrecting corrections, CurrentUser user) {
        super(62, Permission.MANAGE_CONTENT, user, corrections::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("assessment.key-correction.menu"),
                KeyCorrectionWords.PATH + "?state=PROPOSED",
                page.getTranslation("assessment.key-correction.wait", count),
                "remarks-waiting");
    }
}
