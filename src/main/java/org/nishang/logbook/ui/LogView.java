package org.nishang.logbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nishang.audit.LogEntry;
import org.nishang.identity.Permission;
import org.nishang.logbook.EventWords;
import org.nishang.logbook.LogBook;
import org.nishang.logbook.LogQuery;
import org.nishang.ui.Actors;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Who did what and when: searched, looked at, taken out as a file. */
@Route(LogView.PATH)
@RolesAllowed(Permission.SEE_LOG)
@Menu(title = "logbook.menu", icon = "lines", order = 710)
@CssImport("./styles/logbook.css")
class LogView extends Div implements BeforeEnterObserver {

    static final String PATH = "audit-log";

    private final LogBook book;
    private final EventWords words;
    private final Clock clock;
    private final Finder finder;
    private final Grid<LogEntry> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "log");

    LogView(LogBook book, EventWords words, Clock clock, ListTools lists) {
        this.book = book;
        this.words = words;
        this.clock = clock;
        addClassName("audit-log");
        finder = new Finder(
                        PATH, getTranslation("logbook.search"), getTranslation("logbook.search.hint"), this::refresh)
                .day("from", getTranslation("logbook.from"), "")
                .day("to", getTranslation("logbook.to"), "")
                .inOrder("from", "to")
                .word("actor", getTranslation("logbook.actor"))
                .choice("event", getTranslation("logbook.event"), events())
                .word("subject", getTranslation("logbook.subject"));
        finder.offer(new ListFiles(PATH));
        columns(lists);
        grid.setItems(page -> book.entries(query(), page.getOffset(), page.getLimit()).stream(), all -> count());
        OpenedRows.on(grid, row -> new EntryDialog(row, book, words, clock.getZone()).open());
        grid.setEmptyStateComponent(Kit.empty(getTranslation("logbook.empty"), getTranslation("logbook.empty.advice")));
        add(
                Kit.head(getTranslation("logbook.menu"), getTranslation("logbook.context")),
                new AssurancePart(book, clock.getZone()),
                finder,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private LogQuery query() {
        return LogQuery.of(finder.parameters());
    }

    private int count() {
        int found = book.count(query());
        finder.count(found);
        return found;
    }

    private List<Finder.Choice> events() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("logbook.event.any")));
        book.events().stream()
                .map(event -> new Finder.Choice(event, words.of(event, getLocale())))
                .sorted(Comparator.comparing(Finder.Choice::words))
                .forEach(choices::add);
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addColumn(entry -> Formats.minute(entry.at(), clock.getZone()))
                .setKey("at")
                .setHeader(getTranslation("logbook.at"))
                .setWidth("10em")
                .setFlexGrow(0);
        grid.addComponentColumn(this::what)
                .setKey("event")
                .setHeader(getTranslation("logbook.event"))
                .setWidth("14em")
                .setFlexGrow(2);
        grid.addColumn(entry -> Actors.shown(this, entry.actor()))
                .setKey("actor")
                .setHeader(getTranslation("logbook.actor"))
                .setWidth("9em")
                .setFlexGrow(0);
        grid.addColumn(LogEntry::subject)
                .setKey("subject")
                .setHeader(getTranslation("logbook.subject"))
                .setTooltipGenerator(LogEntry::subject)
                .setWidth("12em")
                .setFlexGrow(1);
        grid.addColumn(LogEntry::detail)
                .setKey("detail")
                .setHeader(getTranslation("logbook.detail"))
                .setTooltipGenerator(LogEntry::detail)
                .setWidth("14em")
                .setFlexGrow(3);
        lists.complete(this, finder, grid, "event");
    }

    /** On a phone this is the only column, and says all. */
    private Component what(LogEntry entry) {
        var name = Kit.styled(new Span(words.of(entry.event(), getLocale())), "what");
        var phone = Kit.styled(
                new Div(
                        new Span(Formats.minute(entry.at(), clock.getZone()) + " · "
                                + Actors.shown(this, entry.actor())),
                        new Span(entry.detail())),
                "phone-lines");
        return Kit.styled(new Div(name, phone), "cell");
    }
}
