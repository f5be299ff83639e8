package org.nishang.notice.log.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nishang.identity.Permission;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.kind.Wording;
import org.nishang.notice.log.NoticeLog;
import org.nishang.notice.log.NoticeLogRow;
import org.nishang.notice.log.NoticeQuery;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** What was told to whom, why, and which ways it went. */
@Route(NoticeLogView.PATH)
@RolesAllowed(Permission.MANAGE_NOTICES)
@Menu(title = "notice.menu.log", icon = "bell", order = 740)
@CssImport("./styles/notice.css")
class NoticeLogView extends Div implements BeforeEnterObserver {

    static final String PATH = "notice-log";

    private final Wording wording;
    private final Clock clock;
    private final Finder finder;
    private final Grid<NoticeLogRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "notice-log");

    NoticeLogView(NoticeLog log, Wording wording, Clock clock, ListTools lists) {
        this.wording = wording;
        this.clock = clock;
        finder = new Finder(
                        PATH,
                        getTranslation("notice.log.search"),
                        getTranslation("notice.log.search.hint"),
                        this::refresh)
                .choice("kind", getTranslation("notice.log.kind"), kinds())
                .choice("sent", getTranslation("notice.log.sent"), states())
                .day("from", getTranslation("notice.log.from"), "")
                .day("to", getTranslation("notice.log.until"), "")
                .inOrder("from", "to")
                .offer(ListFiles.of(PATH, grid));
        columns(lists);
        grid.setItems(DataProvider.fromCallbacks(
                page -> log.rows(query(), page.getOffset(), page.getLimit()).stream(), all -> {
                    int count = log.count(query());
                    finder.count(count);
                    return count;
                }));
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("notice.log.empty"), getTranslation("notice.log.empty.advice")));
        add(
                Kit.head(
                        getTranslation("notice.log.title"),
                        getTranslation("notice.log.context"),
                        Kit.action(NoticeSendingView.PATH, getTranslation("notice.sending.title"), false)),
                finder,
                grid);
    }

    private List<Choice> kinds() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("notice.any")));
        for (NoticeKind kind : NoticeKind.values()) {
            choices.add(new Choice(kind.name(), wording.name(kind).in(getLocale())));
        }
        return choices;
    }

    private List<Choice> states() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("notice.any")));
        for (NoticeQuery.Sent sent : NoticeQuery.Sent.values()) {
            choices.add(new Choice(sent.name(), getTranslation("notice.sent." + sent)));
        }
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addColumn(FixedCell.of(this::what))
                .setKey("kind")
                .setHeader(getTranslation("notice.log.kind"))
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.minute(row.at(), clock.getZone()))
                .setKey("at")
                .setHeader(getTranslation("notice.log.at"))
                .setWidth("10em")
                .setFlexGrow(0);
        grid.addColumn(this::recipient)
                .setKey("to")
                .setHeader(getTranslation("notice.log.to"))
                .setFlexGrow(1);
        grid.addColumn(row -> wording.sentence(row.told()).in(getLocale()))
                .setKey("words")
                .setHeader(getTranslation("notice.log.words"))
                .setTooltipGenerator(row -> wording.sentence(row.told()).in(getLocale()))
                .setFlexGrow(4);
        grid.addColumn(FixedCell.of(this::sent))
                .setKey("sent")
                .setHeader(getTranslation("notice.log.sent"))
                .setTooltipGenerator(row -> row.error().orElse(""))
                .setWidth("12em")
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.minute(row.readAt(), clock.getZone()))
                .setKey("read")
                .setHeader(getTranslation("notice.log.read"))
                .setWidth("10em")
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "kind");
    }

    /** On a phone this is the only column, and says all. */
    private Component what(NoticeLogRow row) {
        var details = Kit.styled(
                new Div(
                        new Span(recipient(row) + " · " + Formats.minute(row.at(), clock.getZone())),
                        new Span(wording.sentence(row.told()).in(getLocale())),
                        sent(row)),
                "on-phone");
        return Kit.styled(new Div(new Span(wording.name(row.told().kind()).in(getLocale())), details), "two-lines");
    }

    private String recipient(NoticeLogRow row) {
        return row.recipient().isEmpty() ? Formats.NONE : row.recipient();
    }

    private Component sent(NoticeLogRow row) {
        var words = getTranslation("notice.sent." + row.sent());
        return Kit.state(
                switch (row.sent()) {
                    case SENT -> Tone.GOOD;
                    case WAITING -> Tone.SOON;
                    case GIVEN_UP -> Tone.BAD;
                    case BELL, DROPPED -> Tone.PLAIN;
                },
                row.address().map(address -> words + " " + address).orElse(words));
    }

    private NoticeQuery query() {
        return NoticeQuery.of(finder.parameters());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
