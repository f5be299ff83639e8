package org.nishang.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.Sight;

/** Two switches of the own account (适老化): larger text, more contrast. Their looks are tokens in {@code ui.css}. */
final class SightCard extends Div {

    private final Checkbox large = Kit.tested(new Checkbox(getTranslation("ui.sight.large")), Sight.LARGE);
    private final Checkbox contrast = Kit.tested(new Checkbox(getTranslation("ui.sight.contrast")), Sight.CONTRAST);
    private final AccountManagement accounts;

    SightCard(AccountManagement accounts, Sight sight) {
        this.accounts = accounts;
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
        accounts.see(new Sight(large.getValue(), contrast.getValue()));
        getElement()
                .executeJs(
                        "document.documentElement.classList.toggle($0, $1); document.documentElement.classList.toggle($2, $3)",
                        Sight.LARGE,
                        large.getValue(),
                        Sight.CONTRAST,
                        contrast.getValue());
    }
}
