package org.nishang.notice.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.nishang.notice.inbox.MyNotices;
import org.nishang.notice.inbox.NoticeRow;
import org.nishang.notice.kind.Wording;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** The own notices: unread ones first, each with the way to what it is about. */
@CssImport("./styles/notice.css")
@Route(NoticesView.PATH)
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver {

    static final String PATH = "notices";

    private static final String UNREAD = "UNREAD";
    private static final int STEP = 50;

    private final MyNotices notices;
    private final Wording wording;
    private final Clock clock;
    private final Finder finder;
    private final Component readAll;
    private final UnorderedList list = Kit.tested(Kit.styled(new UnorderedList(), "notices"), "notices");
    private final Div after = new Div();
    private int shown = STEP;

    NoticesView(MyNotices notices, Wording wording, Clock clock) {
        this.notices = notices;
        this.wording = wording;
        this.clock = clock;
        finder = Finder.ofDays(PATH, this::refresh)
                .choice(
                        "show",
                        getTranslation("notice.show"),
                        List.of(
                                new Choice("", getTranslation("notice.show.all")),
                                new Choice(UNREAD, getTranslation("notice.show.unread"))));
        readAll = Kit.button(getTranslation("notice.read-all"), false, "read-all", this::readAll);
        addClassName("notices-page");
        add(Kit.head(getTranslation("notice.title"), getTranslation("notice.context"), readAll), finder, list, after);
    }

    private void refresh() {
        boolean unread = finder.chosen("show").equals(UNREAD);
        int count = notices.count(unread);
        finder.count(count);
        readAll.setVisible(notices.unread() > 0);
        list.removeAll();
        after.removeAll();
        notices.list(unread, shown).forEach(row -> list.add(line(row)));
        if (count == 0) {
            after.add(Kit.empty(getTranslation("notice.none"), getTranslation("notice.none.advice")));
        }
        if (count > shown) {
            after.add(Kit.button(getTranslation("notice.more"), false, "more", this::more));
        }
    }

    private ListItem line(NoticeRow row) {
        var line = Kit.tested(new ListItem(what(row), sentence(row), acts(row)), "notice");
        line.addClassName(row.isUnread() ? "unread" : "read");
        return line;
    }

    private Component what(NoticeRow row) {
        var words = new Span(wording.name(row.told().kind()).in(getLocale()));
        words.addClassName("notice-kind");
        var at = Kit.styled(new Span(Formats.minute(row.at(), clock.getZone())), "soft");
        var head = Kit.styled(new Div(words, at), "notice-head");
        if (row.isUnread()) {
            head.addComponentAsFirst(Kit.styled(new Span(getTranslation("notice.unread")), "notice-new"));
        }
        return head;
    }

    private Component sentence(NoticeRow row) {
        return new Paragraph(wording.sentence(row.told()).in(getLocale()));
    }

    private Component acts(NoticeRow row) {
        var look = Kit.tested(Kit.link(row.told().path(), getTranslation("notice.look")), "look");
        var acts = Kit.styled(new Div(look), "notice-acts");
        if (row.isUnread()) {
            acts.add(Kit.button(getTranslation("notice.read"), false, "read", () -> read(row)));
            readWhenFollowed(look, row);
        }
        return acts;
    }

    private void readWhenFollowed(Anchor look, NoticeRow row) {
        look.getElement().addEventListener("click", click -> notices.read(row.id()));
    }

    private void read(NoticeRow row) {
        notices.read(row.id());
        changed();
    }

    private void readAll() {
        notices.readAll();
        changed();
    }

    private void changed() {
        Bell.ring();
        refresh();
    }

    private void more() {
        shown += STEP;
        refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
