package org.nishang.certificate.renewal.ui;

import com.vaadin.flow.component.Component;
import org.nishang.certificate.renewal.RenewalNeeds;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Formats;
import org.nishang.ui.WaitingPart;

/** On the first page of an enterprise's contact and of the authority: how many can renew now or soon. */
@org.springframework.stereotype.Component
class RenewalNeedsPart extends WaitingPart {

    RenewalNeedsPart(RenewalNeeds needs, CurrentUser user) {
        super(230, Permission.SEE_CERTIFICATES, user, needs::count);
    }

    @Override
    protected Component card(Component page, int count) {
        return line(
                page.getTranslation("certificate.menu.needs"),
                CertificateNavigation.NEEDS,
                page.getTranslation("certificate.needs.due", Formats.number(count), RenewalNeeds.DAYS_AHEAD),
                "needs-due");
    }
}
