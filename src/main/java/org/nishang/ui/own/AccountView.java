package org.nishang.ui.own;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Collectors;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.OwnFactor;
import org.nishang.identity.SignedIn;
import org.nishang.identity.door.FirstDuties;
import org.nishang.identity.provider.OwnIdentities;
import org.nishang.identity.sight.Sights;
import org.nishang.ui.Facts;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.springframework.security.core.context.SecurityContextHolder;

/** The own account: who one is to the portal, the password, the second factor, and what else signs one in. */
@Route("account")
@PermitAll
class AccountView extends Div implements BeforeEnterObserver {

    private final AccountManagement accounts;
    private final CurrentUser user;
    private final FirstDuties duties;
    private final IdentityCard external;
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final Paragraph duty = Kit.tested(new Paragraph(), "must-change");

    AccountView(
            AccountManagement accounts,
            OwnFactor factor,
            OwnIdentities identities,
            FirstDuties duties,
            CurrentUser user,
            Sights sights,
            Clock clock) {
        this.accounts = accounts;
        this.user = user;
        this.duties = duties;
        this.external = new IdentityCard(identities, clock.getZone());
        SignedIn who = user.get();
        addClassName("account-page");
        showDuty();
        field(current, "identity.account.current", "current-password", "current-password");
        field(wanted, "identity.account.wanted", "new-password", "wanted-password");
        field(repeated, "identity.account.repeat", "new-password", "repeated-password");
        wanted.setHelperText(getTranslation("identity.account.rules"));
        wanted.setValueChangeMode(ValueChangeMode.LAZY);
        wanted.addValueChangeListener(typed -> wanted.setHelperText(strength(typed.getValue())));
        var form = new Form("column-form")
                .withoutDraft()
                .needs(current, FieldName.PRESENT_PASSWORD)
                .needs(wanted, FieldName.WANTED_PASSWORD)
                .needs(repeated, FieldName.REPEATED_PASSWORD);
        form.primary(getTranslation("identity.account.change-password"), "change-password", this::change);
        add(
                Kit.head(who.displayName(), getTranslation("identity.account.title")),
                duty,
                Kit.card("", facts(who)),
                new SightCard(accounts, sights, who.sight()),
                Kit.card(
                        getTranslation("identity.account.change-password"),
                        who.isOfDirectory()
                                ? Kit.tested(
                                        new Paragraph(getTranslation("identity.password.of-directory")),
                                        "password-elsewhere")
                                : form),
                new FactorCard(factor, who, this::showDuty),
                new PasskeyCard(factor, clock.getZone(), this::showDuty),
                external,
                Kit.card(
                        getTranslation("identity.account.privacy"),
                        Kit.styled(
                                new Div(
                                        Kit.tested(
                                                Kit.action(
                                                        "my-data", getTranslation("identity.account.my-data"), false),
                                                "to-my-data"),
                                        Kit.tested(
                                                Kit.action(
                                                        "privacy-notice",
                                                        getTranslation("identity.login.privacy"),
                                                        false),
                                                "to-privacy")),
                                "actions")));
    }

    /** Who comes back from an identity provider reads what became of it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("provider").ifPresent(external::say);
    }

    private void showDuty() {
        var first = duties.of(SecurityContextHolder.getContext().getAuthentication());
        duty.removeAll();
        first.ifPresent(one -> duty.add(Kit.state(Tone.SOON, getTranslation("identity.account.first." + one.name()))));
        duty.setVisible(first.isPresent());
    }

    private String strength(String typed) {
        return getTranslation(
                typed.isEmpty() ? "identity.account.rules" : "identity.password.strength." + accounts.strength(typed));
    }

    private Facts facts(SignedIn who) {
        return new Facts()
                .add(getTranslation("identity.account.username"), who.getUsername())
                .add(
                        getTranslation("identity.account.roles"),
                        who.roles().stream()
                                .sorted()
                                .map(role -> getTranslation("identity.role." + role))
                                .collect(Collectors.joining(" · ")));
    }

    private void field(PasswordField field, String label, String kind, String testId) {
        field.setLabel(getTranslation(label));
        field.getElement().setAttribute("autocomplete", kind);
        field.getElement().setAttribute("data-testid", testId);
    }

    private void change() {
        if (!wanted.getValue().equals(repeated.getValue())) {
            throw new Refusal("identity.account.differ").at(FieldName.REPEATED_PASSWORD);
        }
        accounts.changePassword(current.getValue(), wanted.getValue());
        Kit.empty(current, wanted, repeated);
        showDuty();
        Kit.done(getTranslation("identity.account.changed"));
    }
}
