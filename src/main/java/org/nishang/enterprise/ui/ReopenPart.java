package org.nishang.enterprise.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

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
        form.asks(getTranslation("enterprise.reopen"), "reopen", () -> Optional.of(consequence(sheet)), () -> {
            register.takeBackDeregistration(sheet.id(), reason.getValue());
            Kit.done(getTranslation("enterprise.manage.done"));
            changed.run();
        });
        add(title, form, Kit.styled(new Paragraph(getTranslation("enterprise.reopen.hint", sheet.name())), "soft"));
    }

    private Consequence consequence(EnterpriseSheet sheet) {
        return new Consequence(
                getTranslation("enterprise.reopen.ask", sheet.name()),
                List.of(
                        getTranslation("enterprise.reopen.follows", Formats.date(sheet.deregisteredOn())),
                        getTranslation("enterprise.reopen.hint", sheet.name())),
                getTranslation("enterprise.reopen"));
    }
}
