package org.nishang.certificate.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.nishang.certificate.paper.TemplateRow;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How versions of templates are named on screens. */
final class TemplateWords {

    private TemplateWords() {}

    static String scope(Component on, Programmes programmes, TemplateRow row) {
        String role = on.getTranslation("certificate.role." + row.role());
        return row.programme().isEmpty()
                ? on.getTranslation("certificate.templates.all-programmes", role)
                : on.getTranslation(
                        "certificate.templates.one-programme",
                        role,
                        programmes
                                .byCode(row.programme())
                                .map(Programme::title)
                                .map(title -> title.in(UI.getCurrent().getLocale()))
                                .orElse(row.programme()));
    }

    static Component state(Component on, TemplateRow.State state) {
        Tone tone = switch (state) {
            case PROPOSED, ANNOUNCED -> Tone.SOON;
            case IN_USE -> Tone.GOOD;
            case PAST, WITHDRAWN -> Tone.PLAIN;
        };
        var shown = Kit.state(tone, on.getTranslation("certificate.template.state." + state));
        shown.getElement().setAttribute("data-testid", "template-state");
        return shown;
    }
}
