package org.nishang.certificate.rule.ui;

import org.nishang.certificate.rule.CertificationRuleEditing;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve it: that a rule of certification waits for their yes. */
@org.springframework.stereotype.Component
class CertificationRulesWaitingPart extends WaitingPart.Line {

    CertificationRulesWaitingPart(CertificationRuleEditing editing, CurrentUser user) {
        super(
                234,
                Permission.MANAGE_RULES,
                user,
                editing::waiting,
                new Words(
                        "certificate.menu.rules",
                        "certification-rules",
                        "certificate.rules.waiting",
                        "certification-rules-waiting"));
    }
}
