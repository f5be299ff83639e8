package org.nishang.certificate.issuer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.issuer.IssuerConfirming;
import org.nishang.certificate.kernel.Issuer;
import org.nishang.common.FieldName;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Who issues certificates: names as printed, and what their numbers begin with. */
@Route("setup/issuer")
@RolesAllowed(Permission.MANAGE_CERTIFICATES)
class IssuerView extends Div {

    private final IssuerConfirming issuers;
    private final ConfirmedLine confirmed;
    private final TextField nameZh = field("issuer-name-zh", "certificate.issuer.name-zh");
    private final TextField nameEn = field("issuer-name-en", "certificate.issuer.name-en");
    private final TextField code = field("issuer-code", "certificate.issuer.code-label");
    private final TextField word = field("issuer-word", "certificate.issuer.word-label");

    IssuerView(IssuerConfirming issuers, Clock clock) {
        this.issuers = issuers;
        this.confirmed = new ConfirmedLine(clock.getZone());
        var form = new Form("column-form")
                .needs(nameZh, FieldName.NAME)
                .with(nameEn, FieldName.NAME_IN_ENGLISH)
                .needs(code, FieldName.CODE)
                .needs(word, FieldName.NUMBER_WORD);
        form.asks(getTranslation("certificate.issuer.confirm"), "confirm-issuer", this::consequence, this::confirm);
        add(
                Kit.head(
                        getTranslation("certificate.setup.issuer"),
                        getTranslation("certificate.setup.issuer.why"),
                        Kit.action("setup", getTranslation("certificate.issuer.back"), false)),
                Kit.card("", confirmed, form));
        fill();
    }

    private TextField field(String testId, String label) {
        var field = Kit.tested(new TextField(getTranslation(label)), testId);
        field.setHelperText(getTranslation(label + ".hint"));
        return field;
    }

    private void fill() {
        confirmed.show(issuers.confirmation());
        issuers.present().ifPresent(issuer -> {
            nameZh.setValue(issuer.nameZh());
            nameEn.setValue(issuer.nameEn());
            code.setValue(issuer.code());
            word.setValue(issuer.word());
        });
    }

    private Issuer wanted() {
        return new Issuer(code.getValue(), word.getValue(), nameZh.getValue(), nameEn.getValue());
    }

    private Optional<Consequence> consequence() {
        var wanted = wanted();
        var effect = issuers.preview(wanted);
        var lines = new ArrayList<String>(
                List.of(getTranslation("certificate.issuer.follows", wanted.nameZh(), wanted.code(), wanted.word())));
        lines.addAll(IssuingWords.of(this, effect, "certificate.issuer.stays"));
        return Optional.of(new Consequence(
                getTranslation("certificate.issuer.ask", wanted.nameZh()),
                lines,
                getTranslation("certificate.issuer.confirm")));
    }

    private void confirm() {
        issuers.confirm(wanted());
        Kit.done(getTranslation("certificate.issuer.done", nameZh.getValue().strip()));
        fill();
    }
}
