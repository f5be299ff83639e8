package org.nishang.enterprise.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.ui.Kit;

/** Takes back a deregistration that was recorded in error; folded away, since it is rare. */
class ReopenPart extends HtmlContainer {

    ReopenPart(EnterpriseSheet sheet, EnterpriseRegister register, Runnable changed) {
        super("details");
        addClassNames("card", "manage");
        var title = new HtmlContainer("summary");
        title.setText(getTranslation("enterprise.reopen.fold"));
        var reason = Kit.tested(
                Kit.styled(new TextField(getTranslation("enterprise.closing-reason.label")), "wide"), "reopen-reason");
        reason.setMaxLength(200);
        var submit = Kit.tested(new Button(getTranslation("enterprise.reopen")), "reopen");
        submit.addClickListener(event -> {
            register.takeBackDeregistration(sheet.id(), reason.getValue());
            Kit.done(getTranslation("enterprise.manage.done"));
            changed.run();
        });
        add(
                title,
                Kit.styled(new Div(reason, submit), "inline-form"),
                Kit.styled(new Paragraph(getTranslation("enterprise.reopen.hint", sheet.name())), "soft"));
    }
}
