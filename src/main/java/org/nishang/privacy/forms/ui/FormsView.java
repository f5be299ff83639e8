package org.nishang.privacy.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.nishang.common.FieldName;
import org.nishang.identity.Permission;
import org.nishang.privacy.forms.FormKind;
import org.nishang.privacy.forms.PrivacyForms;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;

/** Register of processing, impact assessments and reports of breaches. */
@Route(FormsView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
class FormsView extends Div {

    static final String PATH = "privacy-forms";

    private final Clock clock;

    FormsView(PrivacyForms forms, Clock clock) {
        this.clock = clock;
        add(
                Kit.head(
                        getTranslation("privacy.forms"),
                        getTranslation("privacy.forms.context"),
                        Kit.action("privacy-requests", getTranslation("privacy.requests"), false)),
                list(forms),
                Kit.card(getTranslation("privacy.form.begin"), beginning(forms)));
    }

    private Component list(PrivacyForms forms) {
        var all = forms.all();
        if (all.isEmpty()) {
            return Kit.empty(getTranslation("privacy.forms.none"), getTranslation("privacy.forms.none.advice"));
        }
        var table = new TableList(
                getTranslation("privacy.forms"),
                getTranslation("privacy.form.name"),
                getTranslation("privacy.form.kind"),
                ">" + getTranslation("privacy.seen.version"),
                getTranslation("privacy.form.written"));
        all.forEach(one -> table.row(
                Kit.tested(Kit.link(PATH + "/" + one.form(), one.title()), "to-form"),
                TableList.text(getTranslation("privacy.form.kind." + one.kind())),
                TableList.number(Formats.number(one.number())),
                TableList.code(Formats.minute(one.writtenAt(), clock.getZone()))));
        return Kit.card("", table);
    }

    private Component beginning(PrivacyForms forms) {
        var kind = Kit.tested(new Select<FormKind>(), "form-kind");
        kind.setLabel(getTranslation("privacy.form.kind"));
        kind.setItems(FormKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("privacy.form.kind." + one));
        var title = Kit.tested(new TextField(getTranslation("privacy.form.name")), "form-title");
        title.setMaxLength(100);
        var form = new Form("column-form").needs(kind).needs(title, FieldName.NAME);
        form.primary(getTranslation("privacy.form.begin"), "form-begin", () -> {
            var id = forms.begin(kind.getValue(), title.getValue(), Map.of());
            UI.getCurrent().navigate(PATH + "/" + id);
        });
        return form;
    }
}
