package org.nishang.ui.own;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Optional;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.sight.Sight;
import org.nishang.identity.sight.Sights;
import org.nishang.ui.Kit;

/**
 * Two switches of the own account (适老化): larger text, more contrast; kept with the account, and in this browser for the
 * pages before the sign-in. Their looks are tokens in {@code ui.css}.
 */
final class SightCard extends Div {

    private final Checkbox large = Kit.tested(new Checkbox(getTranslation("ui.sight.large")), Sight.LARGE);
    private final Checkbox contrast = Kit.tested(new Checkbox(getTranslation("ui.sight.contrast")), Sight.CONTRAST);
    private final AccountManagement accounts;
    private final Sights sights;

    SightCard(AccountManagement accounts, Sights sights, Sight own) {
        this.accounts = accounts;
        this.sights = sights;
        Sight sight = sights.of(VaadinServletRequest.getCurrent().getHttpServletRequest(), Optional.of(own));
        large.setValue(sight.largeText());
        contrast.setValue(sight.highContrast());
        large.addValueChangeListener(event -> keep());
        contrast.addValueChangeListener(event -> keep());
        add(Kit.card(
                getTranslation("ui.sight"),
                new Paragraph(getTranslation("ui.sight.kept")),
                Kit.styled(new Div(large, contrast), "column-form")));
    }

    private void keep() {
        var wanted = new Sight(large.getValue(), contrast.getValue());
        accounts.see(wanted);
        sights.keep(
                wanted,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        getElement()
                .executeJs(
                        "document.documentElement.classList.toggle($0, $1); document.documentElement.classList.toggle($2, $3)",
                        Sight.LARGE,
                        large.getValue(),
                        Sight.CONTRAST,
                        contrast.getValue());
    }
}
