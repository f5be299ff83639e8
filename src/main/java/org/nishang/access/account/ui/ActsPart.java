package org.nishang.access.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.nishang.access.account.AccountDesk;
import org.nishang.access.account.AccountSheet;
import org.nishang.common.FieldName;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountState;
import org.nishang.ui.Kit;
import org.nishang.ui.Undo;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Agreed;
import org.nishang.ui.question.Consequence;

/** What can be done with an account: each act has a reason, and is agreed to when its consequence has been read. */
class ActsPart extends Div {

    private final AccountSheet sheet;
    private final AccountDesk desk;
    private final Runnable changed;
    private final TextField reason = Kit.tested(Kit.styled(new TextField(), "wide"), "reason");
    private final Form form = new Form("inline-form");
    private final OnceShown secret = new OnceShown();

    /** @param changed is told when the page has to be read anew */
    ActsPart(AccountSheet sheet, AccountDesk desk, Runnable changed) {
        this.sheet = sheet;
        this.desk = desk;
        this.changed = changed;
        reason.setLabel(getTranslation("access.reason"));
        reason.setMaxLength(200);
        form.needs(reason, FieldName.REASON);
        asks("sign-out", () -> {
            desk.signOut(id(), reason.getValue());
            done("sign-out");
        });
        if (sheet.mayChange()) {
            acts();
        }
        add(form, secret);
    }

    private void acts() {
        asks("reset", () -> show("reset", desk.resetPassword(id(), reason.getValue())));
        if (sheet.account().secondFactor()) {
            asks("reset-factor", () -> {
                desk.resetSecondFactor(id(), reason.getValue());
                done("reset-factor");
            });
        }
        asks("unlock", () -> show("unlock", desk.unlock(id(), reason.getValue())));
        if (sheet.account().state() == AccountState.DISABLED) {
            asks("enable", () -> {
                desk.enable(id(), reason.getValue());
                done("enable", () -> desk.disable(id(), Kit.undoReason(this)));
            });
        } else {
            asks("disable", () -> {
                desk.disable(id(), reason.getValue());
                done("disable", () -> desk.enable(id(), Kit.undoReason(this)));
            });
        }
        if (!sheet.others().isEmpty()) {
            asks("keep-only", () -> {
                desk.keepOnly(id(), reason.getValue());
                done("keep-only");
            });
        }
        asks("end", () -> {
            desk.end(id(), reason.getValue());
            done("end");
        });
    }

    private AccountId id() {
        return sheet.account().id();
    }

    private void done(String name) {
        Kit.done(words(name));
        changed.run();
    }

    private void done(String name, Undo undo) {
        Kit.done(words(name), () -> {
            undo.takeBack();
            changed.run();
        });
        changed.run();
    }

    private String words(String name) {
        return getTranslation("access.act." + name + ".done", sheet.account().username());
    }

    /** What the act gave is handed over once. */
    private void show(String name, String told) {
        reason.clear();
        secret.show(words(name), told);
    }

    private void asks(String name, Agreed deed) {
        form.asks(
                getTranslation("access.act." + name),
                name,
                () -> Optional.of(new Consequence(
                        getTranslation(
                                "access.act." + name + ".title", sheet.account().username()),
                        List.of(
                                getTranslation(
                                        "access.act." + name + ".follows",
                                        sheet.tokens(),
                                        sheet.others().size()),
                                getTranslation("access.act." + name + ".stays")),
                        getTranslation("access.act." + name))),
                deed);
    }
}
