package org.nishang.assessment.marking.ui;

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
import java.time.ZoneId;
import org.nishang.assessment.marking.MarkingOrder;
import org.nishang.assessment.marking.MarkingQuery;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.assessment.marking.TextToMark;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Answers in learners' own words that wait for people to mark them, the oldest first. */
@Route(MarkingWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.marking.menu", icon = "mark", order = 620)
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-marking.css")
class MarkingView extends Div implements BeforeEnterObserver {

    private final MarkingQueue queue;
    private final ZoneId zone;
    private final Finder finder;
    private final Grid<TextToMark> grid = new Grid<>();

    MarkingView(MarkingQueue queue, Clock clock, ListTools lists) {
        this.queue = queue;
        this.zone = clock.getZone();
        finder = new Finder(
                        MarkingWords.PATH,
                        getTranslation("assessment.items.search"),
                        getTranslation("assessment.items.search-hint"),
                        this::refresh)
                .choice(
                        "show",
                        getTranslation("assessment.items.show"),
                        Finder.of(
                                TextToMark.Choice.class, choice -> getTranslation("assessment.marking.show." + choice)))
                .offer(ListFiles.of("marking", grid));
        columns(lists);
        OpenedRows.on(grid, row -> getUI().ifPresent(ui -> ui.navigate(MarkingWords.address(row))));
        add(
                Kit.head(getTranslation("assessment.marking.menu"), getTranslation("assessment.marking.context")),
                finder,
                grid);
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "items");
        grid.getElement().setAttribute("data-testid", "marking-grid");
        grid.addColumn(new ComponentRenderer<>(this::question))
                .setKey("item")
                .setHeader(getTranslation("assessment.items.item"))
                .setComparator(MarkingOrder.ITEM)
                .setSortProperty(MarkingOrder.ITEM.name())
                .setFlexGrow(5);
        grid.addColumn(new ComponentRenderer<>(row -> MarkingWords.stage(this, row.stage())))
                .setKey("stage")
                .setHeader(getTranslation("assessment.marking.stage"))
                .setComparator(MarkingOrder.STAGE)
                .setSortProperty(MarkingOrder.STAGE.name())
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.minute(row.handedInAt(), zone))
                .setKey("handed-in")
                .setHeader(getTranslation("assessment.marking.handed-in"))
                .setComparator(MarkingOrder.HANDED_IN)
                .setSortProperty(MarkingOrder.HANDED_IN.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "item");
    }

    private Component question(TextToMark row) {
        var link = Kit.tested(Kit.link(MarkingWords.address(row), row.item()), "mark-" + row.item());
        var stem = Kit.styled(new Div(row.stem().in(getLocale())), "item-stem");
        var onPhone =
                new Div(MarkingWords.stage(this, row.stage()), new Span(" " + Formats.minute(row.handedInAt(), zone)));
        onPhone.addClassName("on-phone");
        return Kit.styled(new Div(link, stem, onPhone), "two-lines", "item-cell");
    }

    private void refresh() {
        var query = MarkingQuery.of(finder.parameters());
        var found = queue.searched(query);
        grid.setItems(found);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("assessment.marking.none." + query.show()),
                getTranslation("assessment.marking.none.advice")));
        finder.count(query.isMine() ? queue.waiting() : found.size());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
