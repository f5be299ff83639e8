package org.nishang.notice.reach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;
import org.nishang.common.FieldName;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.kind.Wording;
import org.nishang.notice.reach.MyReach;
import org.nishang.notice.reach.OwnReach;
import org.nishang.notice.reach.Wish;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;

/** How one wants to be told: the mail address, when, and what. */
@CssImport("./styles/notice.css")
@Route("notice-settings")
@PermitAll
class NoticeSettingsView extends Div {

    private final MyReach reach;
    private final Wording wording;
    private final Div mail = new Div();

    NoticeSettingsView(MyReach reach, Wording wording) {
        this.reach = reach;
        this.wording = wording;
        addClassName("account-page");
        add(
                Kit.head(
                        getTranslation("notice.settings"),
                        getTranslation("notice.settings.context"),
                        Kit.action("notices", getTranslation("notice.title"), false)),
                mail);
        refresh();
        add(Kit.card(getTranslation("notice.when"), when(reach.own().wish())), kinds(reach.own()));
    }

    private void refresh() {
        var own = reach.own();
        mail.removeAll();
        mail.add(Kit.card(getTranslation("notice.mail"), reach.hasMail() ? address(own) : off()));
    }

    private Component off() {
        return Kit.tested(new Paragraph(getTranslation("notice.mail.off")), "mail-off");
    }

    private Component address(OwnReach own) {
        var field = Kit.tested(new TextField(getTranslation("notice.mail.address")), "mail");
        field.setValue(own.address());
        field.setMaxLength(254);
        field.getElement().setAttribute("autocomplete", "email");
        var asking = new Form("column-form").needs(field, FieldName.MAIL);
        asking.primary(getTranslation("notice.mail.ask"), "mail-ask", () -> {
            reach.ask(field.getValue());
            Kit.done(getTranslation("notice.mail.asked"));
            refresh();
        });
        var all = new Div(state(own), asking);
        if (!own.address().isEmpty()) {
            if (!own.confirmed()) {
                all.add(confirming());
            }
            all.add(Kit.button(getTranslation("notice.mail.remove"), false, "mail-remove", () -> {
                reach.remove();
                refresh();
            }));
        }
        return all;
    }

    private Component state(OwnReach own) {
        if (own.address().isEmpty()) {
            return new Paragraph(getTranslation("notice.mail.none"));
        }
        return own.failed()
                .map(why -> Kit.state(Tone.BAD, getTranslation("notice.mail.failed")))
                .orElseGet(() -> own.confirmed()
                        ? Kit.state(Tone.GOOD, getTranslation("notice.mail.confirmed"))
                        : Kit.state(Tone.SOON, getTranslation("notice.mail.unconfirmed")));
    }

    private Component confirming() {
        var code = Kit.tested(new TextField(getTranslation("notice.code")), "mail-code");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        var form = new Form("column-form").needs(code, FieldName.CODE);
        form.submit(getTranslation("notice.code.confirm"), "mail-confirm", () -> {
            reach.confirm(code.getValue());
            Kit.done(getTranslation("notice.mail.confirmed"));
            refresh();
        });
        return form;
    }

    private Component when(Wish wish) {
        var rhythm = Kit.tested(new Select<Wish.Rhythm>(), "rhythm");
        rhythm.setLabel(getTranslation("notice.rhythm"));
        rhythm.setItems(Wish.Rhythm.values());
        rhythm.setItemLabelGenerator(one -> getTranslation("notice.rhythm." + one));
        rhythm.setValue(wish.rhythm());
        var from = hour("notice.quiet.from", "quiet-from", wish.quietFrom());
        var until = hour("notice.quiet.until", "quiet-until", wish.quietUntil());
        var form =
                new Form("column-form").with(rhythm).with(from, FieldName.HOURS).with(until);
        form.submit(getTranslation("notice.when.keep"), "keep-when", () -> {
            reach.wish(new Wish(rhythm.getValue(), from.getValue(), until.getValue()));
            Kit.done(getTranslation("notice.when.kept"));
        });
        return form;
    }

    private Select<Integer> hour(String label, String testId, int value) {
        var hour = Kit.tested(new Select<Integer>(), testId);
        hour.setLabel(getTranslation(label));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator("%02d:00"::formatted);
        hour.setValue(value);
        return hour;
    }

    private Component kinds(OwnReach own) {
        var boxes = Kit.styled(new Div(), "column-form");
        for (NoticeKind kind : NoticeKind.values()) {
            var box = Kit.tested(new Checkbox(wording.name(kind).in(getLocale())), "want-" + kind);
            box.setValue(kind.isDuty() || !own.unwanted().contains(kind));
            box.setEnabled(!kind.isDuty());
            box.addValueChangeListener(event -> reach.want(kind, event.getValue()));
            boxes.add(box);
        }
        return Kit.card(getTranslation("notice.which"), new Paragraph(getTranslation("notice.which.context")), boxes);
    }
}
