package org.nishang.certificate.issuer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.issuer.AddressConfirming;
import org.nishang.common.FieldName;
import org.nishang.identity.Permission;
import org.nishang.platform.web.HttpsAddress;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** The address that printed codes lead to. */
@Route("setup/address")
@RolesAllowed(Permission.OPERATE)
class AddressView extends Div {

    private final AddressConfirming addresses;
    private final ConfirmedLine confirmed;
    private final TextField address = Kit.tested(new TextField(), "portal-address");

    AddressView(AddressConfirming addresses, Clock clock) {
        this.addresses = addresses;
        this.confirmed = new ConfirmedLine(clock.getZone());
        address.setLabel(getTranslation("certificate.address.label"));
        address.setHelperText(getTranslation("certificate.address.label.hint"));
        address.setPlaceholder("https://");
        address.setAutocapitalize(Autocapitalize.NONE);
        var form = new Form("column-form").needs(address, FieldName.ADDRESS);
        form.asks(getTranslation("certificate.address.confirm"), "confirm-address", this::consequence, this::confirm);
        add(
                Kit.head(
                        getTranslation("certificate.setup.address"),
                        getTranslation("certificate.setup.address.why"),
                        Kit.action("setup", getTranslation("certificate.issuer.back"), false)),
                Kit.card("", confirmed, form));
        address.setValue(addresses.present());
        confirmed.show(addresses.confirmation());
    }

    private Optional<Consequence> consequence() {
        var effect = addresses.preview(address.getValue());
        String wanted = HttpsAddress.of(address.getValue()).text();
        var lines = new ArrayList<String>(List.of(getTranslation("certificate.address.follows", wanted)));
        lines.addAll(IssuingWords.of(this, effect, "certificate.address.stays"));
        lines.add(getTranslation("certificate.address.try"));
        return Optional.of(new Consequence(
                getTranslation("certificate.address.ask", wanted),
                lines,
                getTranslation("certificate.address.confirm")));
    }

    private void confirm() {
        addresses.confirm(address.getValue());
        Kit.done(getTranslation("certificate.address.done"));
        address.setValue(addresses.present());
        confirmed.show(addresses.confirmation());
    }
}
