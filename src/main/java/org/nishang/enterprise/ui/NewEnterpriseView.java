package org.nishang.enterprise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.common.FieldName;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.NewEnterprise;
import org.nishang.enterprise.RegionChoice;
import org.nishang.identity.Permission;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Registers an enterprise. */
@Route("enterprises/new")
@RolesAllowed(Permission.MANAGE_ENTERPRISES)
@CssImport("./styles/enterprise.css")
class NewEnterpriseView extends Div {

    private final EnterpriseRegister register;
    private final TextField uscc = Kit.tested(new TextField(), "uscc");
    private final TextField name = Kit.tested(new TextField(), "name");
    private final ComboBox<RegionChoice> region = Kit.tested(new ComboBox<>(), "region");
    private final TextField customsCode = new TextField();
    private final Checkbox broker = new Checkbox();
    private final DateField registeredOn;

    NewEnterpriseView(EnterpriseRegister register, EnterpriseDirectory directory, Clock clock) {
        this.register = register;
        registeredOn = new DateField(getTranslation("enterprise.registered"));
        registeredOn.setValue(LocalDate.now(clock));
        uscc.setLabel(getTranslation("enterprise.uscc"));
        uscc.setHelperText(getTranslation("enterprise.uscc.example"));
        name.setLabel(getTranslation("enterprise.name"));
        region.setLabel(getTranslation("enterprise.region"));
        region.setItems(directory.districts());
        region.setItemLabelGenerator(choice -> choice.name().in(getLocale()));
        customsCode.setLabel(getTranslation("enterprise.customs-code"));
        broker.setLabel(getTranslation("enterprise.broker.true"));
        customsCode.setHelperText(getTranslation("enterprise.customs-code.example"));
        var form = new Form("form")
                .needs(uscc, FieldName.USCC)
                .needs(name, FieldName.NAME)
                .needs(region, FieldName.REGION)
                .needs(registeredOn, FieldName.DAY)
                .with(customsCode, FieldName.CUSTOMS_CODE)
                .with(broker);
        form.primary(getTranslation("enterprise.register"), "register", this::submit);
        add(
                Kit.head(
                        getTranslation("enterprise.register"),
                        getTranslation("enterprise.register.context"),
                        Kit.action("enterprises", getTranslation("enterprise.back"), false)),
                Kit.card("", form));
    }

    private void submit() {
        var id = register.register(new NewEnterprise(
                new UnifiedSocialCreditCode(uscc.getValue()),
                name.getValue(),
                region.getValue().prefix(),
                customsCode.getValue().isBlank() ? null : customsCode.getValue(),
                broker.getValue(),
                registeredOn.getValue()));
        UI.getCurrent().navigate("enterprises/" + id);
    }
}
