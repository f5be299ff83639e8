package org.nishang.ui.question;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinService;
import java.util.EnumSet;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.proof.OwnProof;
import org.nishang.identity.proof.OwnProof.Way;
import org.nishang.identity.provider.OwnIdentities;
import org.nishang.identity.signin.OtherWay;
import org.nishang.ui.Kit;
import org.nishang.ui.Refused;

/**
 * Asks somebody to prove who they are, before something dangerous. What was to be done waits behind it, with everything
 * that was typed, and is done when it is answered.
 */
public final class ProofDialog extends Dialog {

    private final OwnProof proof;
    private final TextFieldBase<?, String> answer;
    private final Runnable act;
    private final Refused refused = new Refused("proof-refused");

    private ProofDialog(OwnProof proof, Runnable act) {
        this.proof = proof;
        this.act = act;
        var ways = proof.ways();
        boolean isTyped = !ways.equals(EnumSet.of(Way.PASSKEY));
        answer = Kit.tested(ways.contains(Way.PASSWORD) ? new PasswordField() : new TextField(), "proof");
        answer.setLabel(getTranslation("identity.proof." + (ways.contains(Way.PASSWORD) ? "password" : "code")));
        answer.getElement()
                .setAttribute("autocomplete", ways.contains(Way.PASSWORD) ? "current-password" : "one-time-code");
        answer.setWidthFull();
        answer.setAutofocus(true);
        answer.setVisible(isTyped);
        setHeaderTitle(getTranslation("identity.proof.title"));
        add(new Paragraph(getTranslation("identity.proof.why")), answer, refused);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()));
        if (ways.contains(Way.PASSKEY)) {
            getFooter()
                    .add(Kit.tested(
                            new Button(getTranslation("identity.proof.passkey"), click -> askPasskey()),
                            "prove-by-passkey"));
        }
        identities().proofs(getLocale()).forEach(this::offer);
        if (isTyped) {
            var goOn = Kit.tested(new Button(getTranslation("identity.proof.go-on"), click -> answered()), "prove");
            goOn.addThemeVariants(ButtonVariant.PRIMARY);
            goOn.addClickShortcut(Key.ENTER);
            getFooter().add(goOn);
        }
        setWidth("26rem");
    }

    /** A window beside this one, so that what was typed waits here. */
    private void offer(OtherWay provider) {
        var done = Kit.tested(
                new Button(getTranslation("identity.proof.provider.done"), click -> again()),
                "proved-by-" + provider.code());
        done.setVisible(false);
        var there = Kit.tested(
                new Button(getTranslation("identity.proof.provider", provider.label()), click -> {
                    getUI().orElseThrow().getPage().open(provider.href());
                    done.setVisible(true);
                }),
                "prove-by-" + provider.code());
        getFooter().add(there, done);
    }

    private void again() {
        close();
        before(act);
    }

    private void askPasskey() {
        var question = proof.question();
        PasskeyPrompt.show(
                this,
                question.json(),
                shown -> {
                    if (refused.attempt(() -> proof.prove(question, shown))) {
                        close();
                        act.run();
                    }
                },
                () -> refused.say(getTranslation("identity.passkey.wrong")));
    }

    /** Does it; where the proof for it is too old, asks first and does it then. */
    public static void before(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            if (!isAskedBy(refusal)) {
                throw refusal;
            }
            ask(act);
        }
    }

    /** Does it with a proof that is fresh: for what leads to something dangerous elsewhere, such as a file. */
    public static void beforehand(Runnable act) {
        before(() -> {
            proof().check();
            act.run();
        });
    }

    /** Whether something was refused that is {@link Proven}. */
    public static boolean isAskedBy(Refusal refusal) {
        return refusal.key().equals(Proven.NEEDED);
    }

    /** @param act what is done when the question is answered */
    public static void ask(Runnable act) {
        new ProofDialog(proof(), act).open();
    }

    private static OwnIdentities identities() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(OwnIdentities.class);
    }

    private static OwnProof proof() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(OwnProof.class);
    }

    private void answered() {
        try {
            proof.prove(answer.getValue());
        } catch (Refusal wrong) {
            answer.clear();
            answer.setErrorMessage(getTranslation(wrong.key(), wrong.arguments()));
            answer.setInvalid(true);
            answer.focus();
            return;
        }
        close();
        act.run();
    }
}
