package org.nishang.assessment.correction.ui;

import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve it: that a corrected key waits for them. */
@org.springframework.stereotype.Component
class KeyCorrectionsPart extends WaitingPart.Line {

    KeyCorrectionsPart(KeyCorrecting corrections, CurrentUser user) {
        super(
                62,
                Permission.MANAGE_CONTENT,
                user,
                corrections::waiting,
                new Words(
                        "assessment.key-correction.menu",
                        KeyCorrectionWords.PATH + "?state=PROPOSED",
                        "assessment.key-correction.wait",
                        "remarks-waiting"));
    }
}
