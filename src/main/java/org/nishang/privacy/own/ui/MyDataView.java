package org.nishang.privacy.own.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;
import org.nishang.privacy.held.HeldSection;
import org.nishang.privacy.held.HeldSection.HeldColumn;
import org.nishang.privacy.own.MyData;
import org.nishang.privacy.own.ValueText;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.question.ProofDialog;

/** All that the portal holds about who is signed in, thing by thing, and as a file. */
@CssImport("./styles/privacy.css")
@Route(MyDataView.PATH)
@PermitAll
class MyDataView extends Div {

    static final String PATH = "my-data";
    private static final String FILE = "/api/v1/my-data.zip";

    private final ValueText values;

    MyDataView(MyData data, ValueText values) {
        this.values = values;
        add(Kit.head(
                getTranslation("privacy.own.title"),
                getTranslation("privacy.own.context"),
                Kit.action("my-requests", getTranslation("privacy.request.mine"), false),
                Kit.action("privacy-notice", getTranslation("privacy.notice"), false),
                Kit.button(
                        getTranslation("privacy.own.file"),
                        true,
                        "take-file",
                        () -> ProofDialog.beforehand(
                                () -> UI.getCurrent().getPage().open(FILE, "_self")))));
        data.sections().forEach(section -> add(card(section)));
    }

    private Component card(HeldSection section) {
        String title = getTranslation("privacy.table." + section.table());
        var table = new TableList(
                title,
                section.columns().stream()
                        .map(column -> getTranslation("privacy.column." + column.name()))
                        .toArray(String[]::new));
        section.rows()
                .forEach(row -> table.row(IntStream.range(0, row.size())
                        .mapToObj(i -> cell(section.columns().get(i), row.get(i)))
                        .toArray(Component[]::new)));
        var card = Kit.tested(Kit.card(title, table), "held-" + section.table());
        if (section.total() > section.rows().size()) {
            card.add(Kit.styled(
                    new Paragraph(getTranslation(
                            "privacy.own.more", Formats.number(section.rows().size()), section.total())),
                    "soft"));
        }
        return card;
    }

    private Component cell(HeldColumn column, String value) {
        return TableList.text(value.isEmpty() ? Formats.NONE : values.of(column, value, getLocale()));
    }
}
