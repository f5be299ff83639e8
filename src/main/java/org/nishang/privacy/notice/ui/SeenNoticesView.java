package org.nishang.privacy.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nishang.identity.Permission;
import org.nishang.privacy.notice.PublishedNotices;
import org.nishang.privacy.notice.SeenNotices;
import org.nishang.privacy.notice.SeenQuery;
import org.nishang.privacy.notice.SeenRow;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Who saw which version of the privacy notice, and when. */
@Route(SeenNoticesView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
class SeenNoticesView extends Div implements BeforeEnterObserver {

    static final String PATH = "privacy-seen";

    private final Clock clock;
    private final Finder finder;
    private final Grid<SeenRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "seen");

    SeenNoticesView(SeenNotices seen, PublishedNotices published, Clock clock, ListTools lists) {
        this.clock = clock;
        finder = new Finder(
                        PATH,
                        getTranslation("privacy.seen.search"),
                        getTranslation("privacy.seen.search.hint"),
                        this::refresh)
                .choice("version", getTranslation("privacy.seen.version"), versions(published))
                .offer(ListFiles.of(PATH, grid));
        columns(lists);
        grid.setItems(DataProvider.fromCallbacks(
                page -> seen.rows(query(), page.getOffset(), page.getLimit()).stream(), all -> {
                    int count = seen.count(query());
                    finder.count(count);
                    return count;
                }));
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("privacy.seen.empty"), getTranslation("privacy.seen.empty.advice")));
        add(
                Kit.head(
                        getTranslation("privacy.seen.title"),
                        getTranslation("privacy.seen.context"),
                        Kit.action(NoticeDraftView.PATH, getTranslation("privacy.notices"), false)),
                finder,
                grid);
    }

    private List<Choice> versions(PublishedNotices published) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("privacy.seen.any")));
        published
                .all()
                .forEach(one -> choices.add(new Choice(String.valueOf(one.number()), String.valueOf(one.number()))));
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addColumn(FixedCell.of(this::who))
                .setKey("name")
                .setHeader(getTranslation("privacy.seen.name"))
                .setFlexGrow(2);
        grid.addColumn(SeenRow::username)
                .setKey("username")
                .setHeader(getTranslation("privacy.seen.username"))
                .setFlexGrow(1);
        grid.addColumn(row -> String.valueOf(row.number()))
                .setKey("version")
                .setHeader(getTranslation("privacy.seen.version"))
                .setWidth("7em")
                .setFlexGrow(0);
        grid.addColumn(this::at)
                .setKey("at")
                .setHeader(getTranslation("privacy.seen.at"))
                .setWidth("11em")
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "name");
    }

    private String at(SeenRow row) {
        return Formats.minute(row.at(), clock.getZone());
    }

    /** On a phone this is the only column, and says all. */
    private Component who(SeenRow row) {
        var details =
                Kit.styled(new Div(new Span(row.username() + " · " + row.number() + " · " + at(row))), "on-phone");
        return Kit.styled(new Div(new Span(row.name()), details), "two-lines");
    }

    private SeenQuery query() {
        return SeenQuery.of(finder.parameters());
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
