package org.nishang.access.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.nishang.ui.Kit;

/** A secret that is shown once: whoever leaves the page does not see it again. */
class OnceShown extends Div {

    OnceShown() {
        addClassName("once-shown");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(String about, String secret) {
        removeAll();
        add(
                new Paragraph(about),
                Kit.tested(Kit.styled(new Span(secret), "code", "secret"), "secret"),
                Kit.styled(new Paragraph(getTranslation("access.once")), "soft"));
        setVisible(true);
    }
}
