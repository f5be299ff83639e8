package org.nishang.enterprise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.common.Refusal;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.NewEnterprise;
import org.nishang.enterprise.RegionChoice;
import org.nishang.identity.Permission;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;

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
        uscc.setRequiredIndicatorVisible(true);
        name.setLabel(getTranslation("enterprise.name"));
        name.setRequiredIndicatorVisible(true);
        region.setLabel(getTranslation("enterprise.region"));
        region.setRequiredIndicatorVisible(true);
        region.setItems(directory.districts());
        region.setItemLabelGenerator(choice -> choice.name().in(getLocale()));
        customsCode.setLabel(getTranslation("enterprise.customs-code"));
        broker.setLabel(getTranslation("enterprise.broker.true"));
        var submit = Kit.tested(new Button(getTranslation("enterprise.register"), event -> submit()), "register");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = Kit.styled(new Div(uscc, name, region, registeredOn, customsCode, broker), "form");
        add(
                Kit.head(
                        getTranslation("enterprise.register"),
                        getTranslation("enterprise.register.context"),
                        Kit.action("enterprises", getTranslation("enterprise.back"), false)),
                Kit.card("", fields, submit));
    }

    private void submit() {
        if (region.isEmpty()) {
            throw new Refusal("enterprise.region-missing");
        }
        if (registeredOn.isEmpty()) {
            throw new Refusal("enterprise.registered-missing");
        }
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
