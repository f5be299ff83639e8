package org.nishang.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.nishang.common.FieldName;
import org.nishang.identity.PersonId;
import org.nishang.people.person.ClearDocuments;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Shows the document's number in clear for a short time, when the purpose is given. */
class ClearDocumentPart extends HtmlContainer {

    private static final int SECONDS = 30;

    ClearDocumentPart(PersonId person, ClearDocuments documents) {
        super("details");
        addClassName("manage");
        var title = Kit.tested(new HtmlContainer("summary"), "clear");
        title.setText(getTranslation("people.clear"));
        var purpose = Kit.styled(new TextField(getTranslation("people.clear.purpose.label")), "wide");
        purpose.setMaxLength(200);
        purpose.getElement().setAttribute("data-testid", "clear-purpose");
        var number = Kit.tested(Kit.styled(new Span(), "code", "clear-number"), "clear-number");
        number.getElement().setAttribute("role", "status");
        var form = new Form("inline-form").withoutDraft().needs(purpose, FieldName.REASON);
        form.submit(getTranslation("people.clear.show"), "clear-show", () -> {
            String clear = documents.show(person, purpose.getValue());
            purpose.clear();
            // Straight into the page: the session does not keep it, and the page forgets
            // it.
            number.getElement()
                    .executeJs(
                            "clearTimeout(this.hiding); this.textContent = $0;"
                                    + " this.hiding = setTimeout(() => this.textContent = '', $1 * 1000)",
                            clear,
                            SECONDS);
        });
        form.add(number);
        add(title, new Div(form, Kit.styled(new Paragraph(getTranslation("people.clear.hint", SECONDS)), "soft")));
    }
}
