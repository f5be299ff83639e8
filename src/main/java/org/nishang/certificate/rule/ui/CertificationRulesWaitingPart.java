package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.Component;
import org.nishang.certificate.rule.CertificationRuleEditing;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.WaitingPart;

/** On the first page of those who may approve it: that a rule of certification waits for their yes. */
@org.springframework.stereotype.Component
class CertificationRulesWaitingPart extends WaitingPart {

    CertificationRulesWaitingPart(CertificationRuleEditing editing, CurrentUser user) {
        super(234, Permission.MANAGE_RULES, user, editing::waiting);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("certificate.menu.rules"),
                "certification-rules",
                page.getTranslation("certificate.rules.waiting", count),
                "certification-rules-waiting");
    }
}
