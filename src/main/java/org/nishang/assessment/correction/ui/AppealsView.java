package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import org.nishang.assessment.correction.AppealAnswering;
import org.nishang.assessment.correction.AppealOrder;
import org.nishang.assessment.correction.AppealQuery;
import org.nishang.assessment.correction.AppealRow;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Objections that wait for an answer, the oldest first; whose they are stands nowhere. */
@Route(AppealWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.appeal.menu", icon = "reply", order = 630)
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-correction.css")
class AppealsView extends Div implements BeforeEnterObserver {

    private final AppealAnswering answering;
    private final Clock clock;
    private final Finder finder;
    private final Grid<AppealRow> grid = new Grid<>();

    AppealsView(AppealAnswering answering, Clock clock, ListTools lists) {
        this.answering = answering;
        this.clock = clock;
        finder = new Finder(
                        AppealWords.PATH,
                        getTranslation("assessment.appeal.search"),
                        getTranslation("assessment.appeal.search.hint"),
                        this::refresh)
                .choice(
                        "show",
                        getTranslation("assessment.appeal.show"),
                        Finder.of(AppealRow.Choice.class, one -> getTranslation("assessment.appeal.show." + one)))
                .offer(ListFiles.of("appeals", grid));
        columns(lists);
        OpenedRows.on(grid, row -> getUI().ifPresent(ui -> ui.navigate(AppealWords.address(row.id()))));
        add(
                Kit.head(getTranslation("assessment.appeal.menu"), getTranslation("assessment.appeal.queue.context")),
                finder,
                grid);
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "items");
        grid.setTestId("appeals-grid");
        grid.addColumn(new ComponentRenderer<>(this::about))
                .setKey("about")
                .setHeader(getTranslation("assessment.appeal.what"))
                .setFlexGrow(5);
        grid.addColumn(new ComponentRenderer<>(row -> AppealWords.state(this, row)))
                .setKey("state")
                .setHeader(getTranslation("assessment.appeal.state"))
                .setComparator(AppealOrder.STATE)
                .setSortProperty(AppealOrder.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::since)
                .setKey("since")
                .setHeader(getTranslation("assessment.appeal.since"))
                .setComparator(AppealOrder.SINCE)
                .setSortProperty(AppealOrder.SINCE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "about");
    }

    private String since(AppealRow row) {
        long days = Duration.between(row.raisedAt(), clock.instant()).toDays();
        return getTranslation("assessment.appeal.age", Formats.minute(row.raisedAt(), clock.getZone()), days);
    }

    private Component about(AppealRow row) {
        var link = Kit.tested(Kit.link(AppealWords.address(row.id()), AppealWords.about(this, row)), "open-appeal");
        var reason = Kit.styled(new Div(row.reason()), "item-stem");
        var phone = Kit.styled(new Div(AppealWords.state(this, row), new Span(" " + since(row))), "on-phone");
        return Kit.styled(new Div(link, reason, phone), "two-lines", "item-cell");
    }

    private void refresh() {
        var query = AppealQuery.of(finder.parameters());
        var found = answering.searched(query);
        grid.setItems(found);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("assessment.appeal.none." + query.show()),
                getTranslation("assessment.appeal.none.advice")));
        finder.count(found.size());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
