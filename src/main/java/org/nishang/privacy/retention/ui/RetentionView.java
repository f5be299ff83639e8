package org.nishang.privacy.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.common.personal.RetentionKind;
import org.nishang.identity.Permission;
import org.nishang.privacy.retention.RetentionRow;
import org.nishang.privacy.retention.RetentionRules;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** For how long what is kept, on which ground, and what goes with the next night. */
@Route(RetentionView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
class RetentionView extends Div {

    static final String PATH = "privacy-retention";

    private final RetentionRules rules;
    private final Div list = Kit.tested(new Div(), "retention");
    private final Select<RetentionKind> kind = Kit.tested(new Select<>(), "retention-kind");
    private final NumberBox.Count days =
            Kit.tested(new NumberBox.Count(getTranslation("privacy.retention.for")), "retention-days");

    RetentionView(RetentionRules rules) {
        this.rules = rules;
        kind.setLabel(getTranslation("privacy.retention.kind"));
        kind.setItems(RetentionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("privacy.retention." + one));
        var form = new Form("column-form").needs(kind).needs(days, FieldName.VALUE);
        form.asks(getTranslation("privacy.retention.decide"), "retention-decide", this::consequence, this::decide);
        add(
                Kit.head(
                        getTranslation("privacy.retention.title"),
                        getTranslation("privacy.retention.context"),
                        Kit.action("privacy-requests", getTranslation("privacy.requests"), false)),
                list,
                Kit.card(getTranslation("privacy.retention.change"), form));
        show();
    }

    private Optional<Consequence> consequence() {
        int gone = rules.preview(kind.getValue(), days.number().orElseThrow());
        return Optional.of(new Consequence(
                getTranslation(
                        "privacy.retention.ask",
                        getTranslation("privacy.retention." + kind.getValue()),
                        days.number().orElseThrow()),
                List.of(getTranslation("privacy.retention.gone", gone), getTranslation("privacy.retention.forever")),
                getTranslation("privacy.retention.decide")));
    }

    private void decide() {
        rules.decide(kind.getValue(), days.number().orElseThrow());
        Kit.done(getTranslation("privacy.retention.decided"));
        show();
    }

    private void show() {
        var table = new TableList(
                getTranslation("privacy.retention.title"),
                getTranslation("privacy.retention.kind"),
                ">" + getTranslation("privacy.retention.for"),
                getTranslation("privacy.retention.why"),
                ">" + getTranslation("privacy.retention.due"));
        rules.rows()
                .forEach(row -> table.row(
                        TableList.text(getTranslation("privacy.retention." + row.kind())),
                        TableList.number(Formats.number(row.days())),
                        TableList.text(getTranslation("privacy.retention." + row.kind() + ".ground")),
                        due(row)));
        list.removeAll();
        list.add(Kit.card("", table));
    }

    private static Component due(RetentionRow row) {
        return TableList.number(Formats.number(row.due()));
    }
}
