package org.nishang.privacy.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.identity.Permission;
import org.nishang.privacy.notice.NoticeDrafting;
import org.nishang.privacy.notice.NoticeText;
import org.nishang.privacy.notice.PublishedNotices;
import org.nishang.privacy.notice.SeenNotices;
import org.nishang.privacy.notice.SeenQuery;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** The versions of the privacy notice, and the next one as it is written. */
@CssImport("./styles/privacy.css")
@Route(NoticeDraftView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
class NoticeDraftView extends Div {

    static final String PATH = "privacy-notices";

    private final NoticeDrafting drafting;
    private final PublishedNotices published;
    private final SeenNotices seen;
    private final Div versions = Kit.tested(new Div(), "versions");
    private final TextArea zh = text("privacy.notice.zh", "notice-zh");
    private final TextArea en = text("privacy.notice.en", "notice-en");
    private final DateField day = Kit.tested(new DateField(getTranslation("privacy.notice.from")), "notice-from");

    NoticeDraftView(NoticeDrafting drafting, PublishedNotices published, SeenNotices seen, Clock clock) {
        this.drafting = drafting;
        this.published = published;
        this.seen = seen;
        day.setValue(LocalDate.now(clock));
        add(
                Kit.head(
                        getTranslation("privacy.notices"),
                        getTranslation("privacy.notices.context"),
                        Kit.action(SeenNoticesView.PATH, getTranslation("privacy.seen.title"), false)),
                versions,
                Kit.card(getTranslation("privacy.notice.next"), form()));
        show();
    }

    private TextArea text(String label, String testId) {
        var area = Kit.tested(new TextArea(getTranslation(label)), testId);
        area.addClassName("privacy-draft");
        return area;
    }

    private Component form() {
        var form = new Form("column-form");
        form.put(new Paragraph(getTranslation("privacy.notice.hint")))
                .needs(zh, FieldName.TEXT)
                .needs(en)
                .needs(day, FieldName.DAY);
        form.asks(
                        getTranslation("privacy.notice.publish"),
                        "publish",
                        () -> Optional.of(new Consequence(
                                getTranslation("privacy.notice.publish.ask", Formats.date(day.getValue())),
                                List.of(
                                        getTranslation("privacy.notice.publish.shown"),
                                        getTranslation("privacy.notice.publish.kept")),
                                getTranslation("privacy.notice.publish"))),
                        () -> {
                            drafting.publish(typed(), day.getValue());
                            Kit.done(getTranslation("privacy.notice.done"));
                            show();
                        })
                .addThemeVariants(ButtonVariant.PRIMARY);
        form.submit(getTranslation("privacy.notice.keep"), "keep", () -> {
            drafting.keep(typed());
            Kit.done(getTranslation("privacy.notice.kept"));
        });
        return form;
    }

    private NoticeText typed() {
        return new NoticeText(zh.getValue(), en.getValue());
    }

    private void show() {
        var draft = drafting.draft();
        zh.setValue(draft.zh());
        en.setValue(draft.en());
        versions.removeAll();
        var all = published.all();
        if (all.isEmpty()) {
            versions.add(
                    Kit.empty(getTranslation("privacy.notice.none"), getTranslation("privacy.notice.none.advice")));
            return;
        }
        var table = new TableList(
                getTranslation("privacy.notice.versions"),
                getTranslation("privacy.seen.version"),
                getTranslation("privacy.notice.from"),
                ">" + getTranslation("privacy.notice.seen-by"));
        all.forEach(one -> table.row(
                Kit.outside("/privacy?version=" + one.number(), String.valueOf(one.number())),
                TableList.code(Formats.date(one.effectiveOn())),
                TableList.number(Formats.number(seen.count(new SeenQuery("", Optional.of(one.number())))))));
        versions.add(Kit.card(getTranslation("privacy.notice.versions"), table));
    }
}
