package org.nishang.privacy.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.common.FieldName;
import org.nishang.identity.Permission;
import org.nishang.privacy.request.RequestDesk;
import org.nishang.privacy.request.RequestKind;
import org.nishang.privacy.request.RequestRow;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;

/** What people ask for about their information: what waits first, by the day on which it is due. */
@Route(RequestsView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
@Menu(title = "privacy.menu", icon = "privacy", order = 715)
class RequestsView extends Div {

    static final String PATH = "privacy-requests";

    private final RequestDesk desk;
    private final Clock clock;
    private final Div list = Kit.tested(new Div(), "requests");

    RequestsView(RequestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        add(
                Kit.head(
                        getTranslation("privacy.requests"),
                        getTranslation("privacy.requests.context"),
                        Kit.action("privacy-notices", getTranslation("privacy.notices"), false),
                        Kit.action("privacy-forms", getTranslation("privacy.forms"), false),
                        Kit.action("privacy-retention", getTranslation("privacy.retention.title"), false)),
                list,
                Kit.disclosure(getTranslation("privacy.request.paper"), paper()));
        show();
    }

    private void show() {
        list.removeAll();
        var rows = desk.rows();
        if (rows.isEmpty()) {
            list.add(
                    Kit.empty(getTranslation("privacy.requests.none"), getTranslation("privacy.requests.none.advice")));
            return;
        }
        var table = new TableList(
                getTranslation("privacy.requests"),
                getTranslation("privacy.request.person"),
                getTranslation("privacy.request.kind"),
                getTranslation("privacy.request.asked"),
                getTranslation("privacy.request.due"),
                getTranslation("privacy.request.state"));
        rows.forEach(row -> table.row(
                person(row),
                TableList.text(getTranslation("privacy.request.kind." + row.kind())),
                TableList.code(Formats.minute(row.askedAt(), clock.getZone())),
                TableList.code(Formats.date(row.dueOn())),
                RequestWords.state(row, LocalDate.now(clock), this)));
        list.add(Kit.card(getTranslation("privacy.requests.waiting", desk.waiting(), desk.overdue()), table));
    }

    private Component person(RequestRow row) {
        return Kit.tested(Kit.link(PATH + "/" + row.id(), row.name()), "to-request");
    }

    private Component paper() {
        var document = Kit.tested(new TextField(getTranslation("privacy.request.document")), "paper-document");
        var kind = Kit.tested(new Select<RequestKind>(), "paper-kind");
        kind.setLabel(getTranslation("privacy.request.kind"));
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("privacy.request.kind." + one));
        var day = Kit.tested(new DateField(getTranslation("privacy.request.received")), "paper-day");
        day.setValue(LocalDate.now(clock));
        var words = Kit.tested(new TextArea(getTranslation("privacy.request.what")), "paper-words");
        words.setMaxLength(1000);
        var form = new Form("column-form")
                .needs(document, FieldName.DOCUMENT)
                .needs(kind)
                .needs(day, FieldName.DAY)
                .needs(words, FieldName.REASON);
        form.primary(getTranslation("privacy.request.record"), "paper-send", () -> {
            desk.receive(document.getValue(), kind.getValue(), words.getValue(), day.getValue());
            Kit.empty(document, kind, words);
            Kit.done(getTranslation("privacy.request.recorded"));
            show();
        });
        return form;
    }
}
