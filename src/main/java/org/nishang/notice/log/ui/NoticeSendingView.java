package org.nishang.notice.log.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Text;
import org.nishang.identity.Permission;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.log.ChannelRow;
import org.nishang.notice.log.NoticeSending;
import org.nishang.notice.log.NoticeWords;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;

/** How notices are sent, a message that tries it, and how each kind is said in both languages. */
@Route(NoticeSendingView.PATH)
@RolesAllowed(Permission.MANAGE_NOTICES)
@CssImport("./styles/notice.css")
class NoticeSendingView extends Div {

    static final String PATH = "notice-sending";

    private final NoticeSending sending;
    private final NoticeWords words;
    private final ZoneId zone;
    private final TextField address = Kit.tested(new TextField(getTranslation("notice.test.address")), "test-address");

    NoticeSendingView(NoticeSending sending, NoticeWords words, Clock clock) {
        this.sending = sending;
        zone = clock.getZone();
        this.words = words;
        var test = new Form("inline-form").needs(address, FieldName.MAIL);
        test.primary(getTranslation("notice.test.send"), "test-send", this::test);
        add(
                Kit.head(
                        getTranslation("notice.sending.title"),
                        getTranslation("notice.sending.context"),
                        Kit.action(NoticeLogView.PATH, getTranslation("notice.log.title"), false)),
                Kit.card(getTranslation("notice.channels"), channels()),
                Kit.card(getTranslation("notice.aside"), aside()),
                Kit.card(getTranslation("notice.test"), new Paragraph(getTranslation("notice.test.context")), test),
                Kit.card(getTranslation("notice.words"), kinds()),
                Kit.card(getTranslation("notice.mail.preview"), mail(Locale.SIMPLIFIED_CHINESE), mail(Locale.ENGLISH)));
    }

    private Component channels() {
        var table = new TableList(
                getTranslation("notice.channels"),
                getTranslation("notice.channel"),
                getTranslation("notice.channel.state"),
                ">" + getTranslation("notice.channel.waiting"),
                ">" + getTranslation("notice.channel.given-up"),
                ">" + getTranslation("notice.channel.failing"));
        sending.channels().forEach(row -> table.row(cells(row)));
        return table;
    }

    private Component[] cells(ChannelRow row) {
        var state = row.on()
                ? Kit.state(Tone.GOOD, getTranslation("notice.channel.on"))
                : Kit.state(Tone.PLAIN, getTranslation("notice.channel.off"));
        var said = new Div(state);
        row.lastError().ifPresent(error -> said.add(Kit.styled(new Paragraph(error), "soft")));
        return new Component[] {
            new Span(getTranslation("notice.channel." + row.channel())),
            said,
            TableList.number(Formats.number(row.waiting())),
            TableList.number(Formats.number(row.givenUp())),
            TableList.number(Formats.number(row.failing()))
        };
    }

    private Component aside() {
        var rows = sending.setAside();
        if (rows.isEmpty()) {
            return Kit.empty(getTranslation("notice.aside.none"), getTranslation("notice.aside.advice"));
        }
        var table = new TableList(
                getTranslation("notice.aside"),
                getTranslation("notice.aside.whose"),
                getTranslation("notice.channel"),
                getTranslation("notice.aside.address"),
                getTranslation("notice.aside.since"),
                getTranslation("notice.aside.why"));
        rows.forEach(row -> table.row(
                TableList.text(row.name()),
                TableList.text(getTranslation("notice.channel." + row.channel())),
                TableList.code(row.address()),
                TableList.text(Formats.minute(row.since(), zone)),
                TableList.text(row.why())));
        return Kit.tested(table, "set-aside");
    }

    private void test() {
        sending.test(NoticeChannel.MAIL, address.getValue(), getLocale());
        Kit.done(getTranslation("notice.test.sent", address.getValue()));
    }

    private Component kinds() {
        var list = Kit.tested(Kit.styled(new Div(), "notice-words"), "words");
        words.all().forEach(one -> {
            var kind = new Div(head(one));
            kind.addClassName("notice-word");
            say(kind, "notice.voice.own", one.own());
            say(kind, "notice.voice.staff", one.staff());
            list.add(kind);
        });
        return list;
    }

    private Component head(NoticeWords.Example one) {
        var name = Kit.styled(new Span(one.name().zh() + " / " + one.name().en()), "notice-kind");
        var duty = new Span(getTranslation(one.kind().isDuty() ? "notice.is-duty" : "notice.is-free"));
        return Kit.styled(new Div(name, Kit.styled(duty, "soft")), "notice-head");
    }

    private void say(Div kind, String voice, @Nullable Text sentence) {
        if (sentence != null) {
            kind.add(
                    Kit.styled(new Span(getTranslation(voice)), "soft"),
                    new Paragraph(sentence.zh()),
                    new Paragraph(sentence.en()));
        }
    }

    private Component mail(Locale language) {
        var mail = new Pre(words.mail(NoticeKind.CERTIFICATE_ENDS, language));
        mail.addClassName("notice-mail");
        return mail;
    }
}
