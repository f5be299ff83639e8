package org.nishang.access.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.nishang.access.account.AccountDesk;
import org.nishang.access.account.ScopeText;
import org.nishang.common.FieldName;
import org.nishang.identity.AccountKeeping;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Makes an account with a temporary password, which is shown once. */
@Route("accounts/new")
@RolesAllowed(Permission.MANAGE_ACCOUNTS)
@CssImport("./styles/access.css")
class NewAccountView extends Div {

    private final AccountDesk desk;
    private final TextField username = Kit.tested(new TextField(), "username");
    private final TextField name = Kit.tested(new TextField(), "name");
    private final RightsFields rights;
    private final OnceShown secret = new OnceShown();

    NewAccountView(AccountDesk desk, AccountKeeping keeping, ScopeText scopes) {
        this.desk = desk;
        username.setLabel(getTranslation("access.username"));
        username.setHelperText(getTranslation("access.username.hint"));
        username.setAutocapitalize(Autocapitalize.NONE);
        name.setLabel(getTranslation("access.name"));
        name.setHelperText(getTranslation("access.name.hint"));
        rights = new RightsFields(keeping.givable(), scopes);
        var form = new Form("column-form").needs(username, FieldName.USERNAME).needs(name, FieldName.NAME);
        rights.into(form);
        form.primary(getTranslation("access.new.submit"), "create", this::create);
        add(
                Kit.head(
                        getTranslation("access.new"),
                        getTranslation("access.new.context"),
                        Kit.action(AccountListView.PATH, getTranslation("access.back"), false)),
                Kit.card("", form, secret));
    }

    private void create() {
        String password = desk.create(
                new NewAccount(username.getValue().strip(), name.getValue().strip(), null, rights.value()));
        secret.show(getTranslation("access.new.done", username.getValue()), password);
        Kit.empty(username, name);
    }
}
