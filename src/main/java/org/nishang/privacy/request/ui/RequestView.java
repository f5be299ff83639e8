package org.nishang.privacy.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.privacy.request.RequestDesk;
import org.nishang.privacy.request.RequestId;
import org.nishang.privacy.request.RequestKind;
import org.nishang.privacy.request.RequestRow;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** One request: who asks for what, the answer, and for an erasure what would go and what would stay. */
@Route(RequestsView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
class RequestView extends Div implements HasUrlParameter<String> {

    private final RequestDesk desk;
    private final Clock clock;

    RequestView(RequestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
    }

    private void show(String id) {
        removeAll();
        var row = known(id);
        add(
                Kit.head(
                        getTranslation("privacy.request.kind." + row.kind()),
                        row.name(),
                        Kit.action(RequestsView.PATH, getTranslation("privacy.requests"), false)),
                Kit.card("", RequestWords.state(row, LocalDate.now(clock), this), facts(row)));
        if (row.kind() == RequestKind.ERASURE && row.state().waits()) {
            add(new ErasurePart(desk, row, () -> show(id)));
        }
        if (row.state().waits()) {
            add(Kit.card(getTranslation("privacy.request.answering"), answering(row, id)));
        }
    }

    private RequestRow known(String id) {
        try {
            return desk.row(new RequestId(UUID.fromString(id))).orElseThrow(() -> new Refusal("common.unknown-id"));
        } catch (IllegalArgumentException noId) {
            throw new Refusal("common.unknown-id");
        }
    }

    private Facts facts(RequestRow row) {
        var facts = new Facts()
                .add(getTranslation("privacy.request.person"), Kit.link("people/" + row.person(), row.name()))
                .add(getTranslation("privacy.request.document"), row.documentMasked())
                .add(
                        getTranslation("privacy.request.asked"),
                        Formats.minute(row.askedAt(), clock.getZone())
                                + (row.onPaper() ? " · " + getTranslation("privacy.request.on-paper") : ""))
                .add(getTranslation("privacy.request.due"), Formats.date(row.dueOn()))
                .add(getTranslation("privacy.request.what"), row.words());
        row.proposer()
                .ifPresent(by -> facts.add(getTranslation("privacy.request.proposed-by"), Actors.shown(this, by)));
        row.answer().ifPresent(answer -> facts.add(getTranslation("privacy.request.answer"), answer));
        return facts;
    }

    private Component answering(RequestRow row, String id) {
        var granted = Kit.tested(
                new RadioButtonGroup<Boolean>(getTranslation("privacy.request.decision")), "request-decision");
        granted.setItems(true, false);
        granted.setItemLabelGenerator(
                yes -> getTranslation(yes ? "privacy.request.state.GRANTED" : "privacy.request.state.REFUSED"));
        var words = Kit.tested(new TextArea(getTranslation("privacy.request.answer")), "request-answer");
        words.setHelperText(getTranslation("privacy.request.answer.hint"));
        words.setMaxLength(1000);
        var form = new Form("column-form").needs(granted, FieldName.CHOICE).needs(words, FieldName.REASON);
        form.put(new Paragraph(getTranslation("privacy.request.answer.told")));
        form.asks(
                getTranslation("privacy.request.reply"),
                "request-reply",
                () -> Optional.of(new Consequence(
                        getTranslation("privacy.request.reply.ask", row.name()),
                        List.of(getTranslation("privacy.request.reply.once")),
                        getTranslation("privacy.request.reply"))),
                () -> {
                    desk.answer(row.id(), granted.getValue(), words.getValue());
                    Kit.done(getTranslation("privacy.request.replied"));
                    show(id);
                });
        return form;
    }
}
