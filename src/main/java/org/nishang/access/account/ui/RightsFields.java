package org.nishang.access.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.access.account.AccountRow;
import org.nishang.access.account.ScopeText;
import org.nishang.common.FieldName;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.RoleGrant;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Roles, each with its first and last day, and what the account sees. */
class RightsFields extends Div {

    private final Map<AccountRole, Line> lines = new EnumMap<>(AccountRole.class);
    private final TextField scope = Kit.tested(Kit.styled(new TextField(), "wide"), "scope");
    private final ScopeText scopes;

    private record Line(Checkbox has, DateField from, DateField until) {}

    /** @param givable the roles to choose from */
    RightsFields(List<AccountRole> givable, ScopeText scopes) {
        this.scopes = scopes;
        addClassName("rights");
        givable.forEach(role -> lines.put(role, line(role)));
        scope.setLabel(getTranslation("access.scope"));
        scope.setHelperText(getTranslation("access.scope.hint"));
        add(scope);
    }

    private Line line(AccountRole role) {
        var line = new Line(
                Kit.tested(new Checkbox(getTranslation("identity.role." + role)), "role-" + role),
                Kit.tested(new DateField(getTranslation("access.from")), "from-" + role),
                Kit.tested(new DateField(getTranslation("access.until")), "until-" + role));
        var days = Kit.styled(new Div(line.from(), line.until()), "rights-days");
        days.setVisible(false);
        line.has().addValueChangeListener(change -> days.setVisible(change.getValue()));
        add(Kit.styled(new Div(line.has(), days), "rights-line"));
        return line;
    }

    /** The form minds what is wrong with them. */
    void into(Form form) {
        form.put(this);
        lines.values()
                .forEach(line ->
                        form.hold(line.has(), false).hold(line.from(), false).hold(line.until(), false));
        form.hold(scope, false, FieldName.REGION);
    }

    void show(AccountRow account) {
        account.roles().forEach(grant -> {
            var line = lines.get(grant.role());
            if (line != null) {
                line.has().setValue(true);
                line.from().setValue(grant.fromDay());
                line.until().setValue(grant.untilDay());
            }
        });
        scope.setValue(scopes.write(account.scope()));
    }

    AccountRights value() {
        return new AccountRights(
                lines.entrySet().stream()
                        .filter(line -> line.getValue().has().getValue())
                        .map(line -> new RoleGrant(
                                line.getKey(),
                                line.getValue().from().getValue(),
                                line.getValue().until().getValue()))
                        .collect(Collectors.toSet()),
                scopes.read(scope.getValue()));
    }
}
