package org.nishang.interchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.nishang.interchange.ClearNumbers;
import org.nishang.interchange.RegisterInfo;
import org.nishang.ui.Kit;

/** The files of a register that can be fetched: its template and the register itself. */
class RegisterFilesPart extends Composite<Section> {

    private final RegisterInfo register;
    private final Optional<ClearNumbers> clearly;

    /** @param clearly for whoever may have the numbers of people in clear */
    RegisterFilesPart(RegisterInfo register, Optional<ClearNumbers> clearly) {
        this.register = register;
        this.clearly = clearly;
    }

    @Override
    protected Section initContent() {
        var actions = new Div(
                file("/api/v1/imports/" + register.code() + "/template.xlsx", "interchange.template", "template"),
                file("/api/v1/registers/" + register.code() + ".xlsx", "interchange.export.workbook", "export-xlsx"),
                file("/api/v1/registers/" + register.code() + ".csv", "interchange.export.text", "export-csv"));
        actions.addClassName("actions");
        var hint = Kit.styled(new Paragraph(getTranslation("interchange.template.hint")), "soft");
        var card = Kit.card(getTranslation("interchange.files", register.title().in(getLocale())), hint, actions);
        if (register.isOfPeople()) {
            clearly.ifPresent(numbers -> card.add(new ClearExportPart(register, numbers)));
        }
        return card;
    }

    private Anchor file(String href, String key, String testId) {
        var link = file(href, testId);
        link.setText(getTranslation(key));
        return link;
    }

    static Anchor file(String href, String testId) {
        var link = Kit.tested(Kit.styled(new Anchor(href, ""), "action"), testId);
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
