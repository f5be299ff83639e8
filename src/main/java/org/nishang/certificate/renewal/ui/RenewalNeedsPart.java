package org.nishang.certificate.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.nishang.certificate.renewal.RenewalNeeds;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On the first page of a firm's contact and of the authority: how many can renew now or soon. */
@org.springframework.stereotype.Component
class RenewalNeedsPart implements WorkbenchPart {

    private final RenewalNeeds needs;
    private final CurrentUser user;

    RenewalNeedsPart(RenewalNeeds needs, CurrentUser user) {
        this.needs = needs;
        this.user = user;
    }

    @Override
    public int order() {
        return 230;
    }

    @Override
    public Optional<Component> show() {
        if (user.signedIn().filter(who -> who.may(Permission.SEE_CERTIFICATES)).isEmpty()) {
            return Optional.empty();
        }
        int count = needs.count();
        return count == 0 ? Optional.empty() : Optional.of(new Due(count));
    }

    /** One line, which opens the list. */
    static class Due extends Div {

        Due(int count) {
            var link = Kit.link(
                    CertificateNavigation.NEEDS,
                    getTranslation("certificate.needs.due", Formats.number(count), RenewalNeeds.DAYS_AHEAD));
            link.getElement().setAttribute("data-testid", "needs-due");
            add(Kit.card(getTranslation("certificate.menu.needs"), new Div(link)));
        }
    }
}
