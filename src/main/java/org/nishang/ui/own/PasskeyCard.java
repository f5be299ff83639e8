package org.nishang.ui.own;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import org.nishang.common.FieldName;
import org.nishang.identity.OwnFactor;
import org.nishang.identity.factor.Passkeys.Passkey;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;
import org.nishang.ui.question.PasskeyPrompt;

/** The own passkeys: made on this device and named, listed, removed. */
final class PasskeyCard extends Div {

    private static final int LONGEST = 40;

    private final OwnFactor factor;
    private final ZoneId zone;
    private final Runnable changed;
    private final Div list = Kit.tested(new Div(), "passkeys");

    /** @param changed is told when there is another passkey from now on */
    PasskeyCard(OwnFactor factor, ZoneId zone, Runnable changed) {
        this.factor = factor;
        this.zone = zone;
        this.changed = changed;
        setId("passkey-card");
        add(Kit.card(
                getTranslation("identity.passkey.title"),
                new Paragraph(getTranslation("identity.passkey.why")),
                list,
                form()));
        show();
    }

    private void show() {
        list.removeAll();
        factor.passkeys().forEach(one -> list.add(line(one)));
    }

    private Component line(Passkey one) {
        var words = new Div(
                Kit.styled(new Span(one.label()), "passkey-label"),
                Kit.styled(
                        new Span(getTranslation(
                                "identity.passkey.used",
                                Formats.minute(one.createdAt(), zone),
                                Formats.minute(one.lastUsedAt(), zone))),
                        "soft"));
        return Kit.styled(
                new Div(
                        words,
                        Confirmation.button(
                                getTranslation("identity.passkey.remove"),
                                "remove-passkey",
                                () -> new Consequence(
                                        getTranslation("identity.passkey.remove.ask", one.label()),
                                        List.of(getTranslation("identity.passkey.remove.follows")),
                                        getTranslation("identity.passkey.remove")),
                                () -> {
                                    factor.removePasskey(one.id());
                                    show();
                                    Kit.done(getTranslation("identity.passkey.removed", one.label()));
                                })),
                "passkey-line");
    }

    private Form form() {
        var label = Kit.tested(new TextField(getTranslation("identity.passkey.label")), "passkey-label");
        label.setMaxLength(LONGEST);
        label.setPlaceholder(getTranslation("identity.passkey.example"));
        var form = new Form("inline-form").needs(label, FieldName.NAME);
        form.submit(getTranslation("identity.passkey.make"), "make-passkey", () -> {
            var making = factor.beginPasskey();
            String called = label.getValue().strip();
            PasskeyPrompt.make(
                    this,
                    making.json(),
                    answer -> form.attempt(() -> {
                        factor.takePasskey(making, called, answer);
                        Kit.empty(label);
                        show();
                        changed.run();
                        Kit.done(getTranslation("identity.passkey.made", called));
                    }),
                    () -> form.say(getTranslation("identity.passkey.not-made")));
        });
        return form;
    }
}
