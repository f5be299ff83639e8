package org.nishang.privacy.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.nishang.common.FieldName;
import org.nishang.privacy.request.MyRequests;
import org.nishang.privacy.request.RequestKind;
import org.nishang.privacy.request.RequestRow;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What one asked for about the own information, and asking for more. */
@Route(MyRequestsView.PATH)
@PermitAll
class MyRequestsView extends Div {

    static final String PATH = "my-requests";

    private final MyRequests requests;
    private final Clock clock;
    private final Div list = Kit.tested(new Div(), "my-requests");
    private final Select<RequestKind> kind = Kit.tested(new Select<>(), "request-kind");
    private final TextArea words = Kit.tested(new TextArea(getTranslation("privacy.request.what")), "request-words");

    MyRequestsView(MyRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
        addClassName("account-page");
        add(Kit.head(
                getTranslation("privacy.request.mine"),
                getTranslation("privacy.request.mine.context"),
                Kit.action("my-data", getTranslation("privacy.own.title"), false)));
        if (!requests.canAsk()) {
            add(Kit.empty(
                    getTranslation("privacy.request.no-person"), getTranslation("privacy.request.no-person.advice")));
            return;
        }
        add(Kit.card(getTranslation("privacy.request.ask"), form()), list);
        show();
    }

    private Component form() {
        kind.setLabel(getTranslation("privacy.request.kind"));
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("privacy.request.kind." + one));
        kind.addValueChangeListener(change -> kind.setHelperText(
                change.getValue() == null ? "" : getTranslation("privacy.request.hint." + change.getValue())));
        words.setMaxLength(1000);
        var form = new Form("column-form").needs(kind).needs(words, FieldName.REASON);
        form.primary(getTranslation("privacy.request.send"), "request-send", () -> {
            var due = requests.ask(kind.getValue(), words.getValue());
            Kit.empty(kind, words);
            Kit.done(getTranslation("privacy.request.sent", Formats.date(due)));
            show();
        });
        return form;
    }

    private void show() {
        list.removeAll();
        var mine = requests.mine();
        if (mine.isEmpty()) {
            list.add(Kit.styled(new Paragraph(getTranslation("privacy.request.none")), "soft"));
        }
        mine.forEach(row -> list.add(card(row)));
    }

    private Component card(RequestRow row) {
        var facts = new Facts()
                .add(getTranslation("privacy.request.asked"), Formats.minute(row.askedAt(), clock.getZone()))
                .add(getTranslation("privacy.request.due"), Formats.date(row.dueOn()));
        row.answer().ifPresent(answer -> facts.add(getTranslation("privacy.request.answer"), answer));
        var card = Kit.tested(
                Kit.card(
                        getTranslation("privacy.request.kind." + row.kind()),
                        RequestWords.state(row, LocalDate.now(clock), this),
                        new Paragraph(row.words()),
                        facts),
                "my-request");
        if (row.state().waits()) {
            card.add(Kit.button(getTranslation("privacy.request.withdraw"), false, "request-withdraw", () -> {
                requests.withdraw(row.id());
                Kit.done(getTranslation("privacy.request.withdrawn"));
                show();
            }));
        }
        return card;
    }
}
