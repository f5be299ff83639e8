package org.nishang.ui.own;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.nishang.common.FieldName;
import org.nishang.identity.OwnFactor;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.SharedSecret;
import org.nishang.ui.Kit;
import org.nishang.ui.QrPicture;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;

/** The own second factor: an app is set up by a QR code, and recovery codes are shown once. */
final class FactorCard extends Div {

    private final OwnFactor factor;
    private final SignedIn who;
    private final Runnable changed;

    /** @param changed is told when there is a second factor from now on */
    FactorCard(OwnFactor factor, SignedIn who, Runnable changed) {
        this.factor = factor;
        this.who = who;
        this.changed = changed;
        setId("second-factor");
        show();
    }

    private void show() {
        removeAll();
        add(factor.hasApp() ? present() : absent());
    }

    private Section absent() {
        return card(
                text("identity.factor.why"),
                Kit.button(getTranslation("identity.factor.begin"), true, "begin-factor", this::begin));
    }

    private Section present() {
        return card(
                Kit.tested(new Paragraph(Kit.state(Tone.GOOD, getTranslation("identity.factor.on"))), "factor-state"),
                text("identity.factor.left", factor.recoveryCodesLeft()),
                codeForm(
                        getTranslation("identity.factor.recovery.renew"),
                        "renew-recovery",
                        code -> showRecovery(factor.giveRecoveryCodes(code))),
                text("identity.factor.lost"));
    }

    private void begin() {
        SharedSecret secret = factor.begin();
        removeAll();
        var code = QrPicture.of(
                secret.uri(getTranslation("identity.factor.issuer"), who.getUsername()),
                getTranslation("identity.factor.qr"));
        var typed = Kit.tested(Kit.styled(new Span(secret.text()), "code", "secret"), "factor-secret");
        add(card(
                text("identity.factor.scan"),
                code,
                text("identity.factor.type"),
                typed,
                codeForm(getTranslation("identity.factor.confirm"), "confirm-factor", one -> {
                    var recovery = factor.confirm(one);
                    changed.run();
                    showRecovery(recovery);
                })));
    }

    private Form codeForm(String verb, String testId, Consumer<String> act) {
        var code = Kit.tested(new TextField(getTranslation("identity.factor.code")), "factor-code");
        code.setMaxLength(40);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        var form = new Form("inline-form").withoutDraft().needs(code, FieldName.CODE);
        form.submit(verb, testId, () -> act.accept(code.getValue()));
        return form;
    }

    private void showRecovery(List<String> codes) {
        removeAll();
        var list = Kit.tested(Kit.styled(new Div(), "recovery-codes"), "recovery-codes");
        codes.forEach(code -> list.add(Kit.styled(new Span(code), "code")));
        add(Kit.styled(
                card(
                        Kit.tested(
                                new Paragraph(Kit.state(Tone.GOOD, getTranslation("identity.factor.on"))),
                                "factor-state"),
                        text("identity.factor.recovery", codes.size()),
                        Kit.styled(
                                new Paragraph(getTranslation("identity.factor.recovery.of", who.getUsername())),
                                "only-print"),
                        list,
                        Kit.row(
                                Kit.button(
                                        getTranslation("identity.factor.recovery.print"),
                                        true,
                                        "print-recovery",
                                        () -> getElement().executeJs("window.print()")),
                                Kit.button(
                                        getTranslation("identity.factor.recovery.kept"),
                                        false,
                                        "recovery-kept",
                                        this::show))),
                "printed-alone"));
        Kit.done(getTranslation("identity.factor.recovery.given"));
    }

    private Section card(Component... parts) {
        return Kit.card(getTranslation("identity.factor.title"), parts);
    }

    private Paragraph text(String key, Object... arguments) {
        return new Paragraph(getTranslation(key, arguments));
    }
}
