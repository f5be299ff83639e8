package org.nishang.enterprise.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.nishang.common.FieldName;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

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
        var form = new Form("inline-form").needs(reason, FieldName.REASON);
        form.submit(getTranslation("enterprise.reopen"), "reopen", () -> {
            register.takeBackDeregistration(sheet.id(), reason.getValue());
            Kit.done(getTranslation("enterprise.manage.done"));
            changed.run();
        });
        add(title, form, Kit.styled(new Paragraph(getTranslation("enterprise.reopen.hint", sheet.name())), "soft"));
    }
}
