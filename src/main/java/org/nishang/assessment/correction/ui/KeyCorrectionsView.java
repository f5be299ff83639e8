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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.correction.KeyCorrectionOrder;
import org.nishang.assessment.correction.KeyCorrectionQuery;
import org.nishang.assessment.correction.KeyCorrectionRow;
import org.nishang.assessment.correction.KeyCorrectionState;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Keys that were found to be wrong, and what was done about them. */
@Route(KeyCorrectionWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.key-correction.menu", icon = "swap", order = 640)
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-correction.css")
class KeyCorrectionsView extends Div implements BeforeEnterObserver {

    private final KeyCorrecting corrections;
    private final ZoneId zone;
    private final Finder finder;
    private final Grid<KeyCorrectionRow> grid = new Grid<>();

    KeyCorrectionsView(KeyCorrecting corrections, Clock clock, ListTools lists) {
        this.corrections = corrections;
        this.zone = clock.getZone();
        finder = new Finder(
                        KeyCorrectionWords.PATH,
                        getTranslation("assessment.key-correction.search"),
                        getTranslation("assessment.key-correction.search.hint"),
                        this::refresh)
                .choice("state", getTranslation("assessment.key-correction.state"), states())
                .offer(ListFiles.of("key-corrections", grid));
        columns(lists);
        OpenedRows.on(grid, row -> getUI().ifPresent(ui -> ui.navigate(KeyCorrectionWords.address(row.id()))));
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("assessment.key-correction.none"),
                getTranslation("assessment.key-correction.none.advice")));
        add(
                Kit.head(
                        getTranslation("assessment.key-correction.menu"),
                        getTranslation("assessment.key-correction.context")),
                finder,
                grid);
    }

    private List<Finder.Choice> states() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("assessment.key-correction.state.all")));
        for (KeyCorrectionState state : KeyCorrectionState.values()) {
            choices.add(new Finder.Choice(state.name(), getTranslation("assessment.key-correction.state." + state)));
        }
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "items");
        grid.setTestId("remarks-grid");
        grid.addColumn(new ComponentRenderer<>(this::item))
                .setKey("item")
                .setHeader(getTranslation("assessment.items.item"))
                .setComparator(KeyCorrectionOrder.ITEM)
                .setSortProperty(KeyCorrectionOrder.ITEM.name())
                .setFlexGrow(5);
        grid.addColumn(row -> getTranslation("assessment.key-correction.mode." + row.mode()))
                .setKey("mode")
                .setHeader(getTranslation("assessment.key-correction.mode"))
                .setComparator(KeyCorrectionOrder.MODE)
                .setSortProperty(KeyCorrectionOrder.MODE.name())
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> KeyCorrectionWords.state(this, row.state())))
                .setKey("state")
                .setHeader(getTranslation("assessment.key-correction.state"))
                .setComparator(KeyCorrectionOrder.STATE)
                .setSortProperty(KeyCorrectionOrder.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.minute(row.requestedAt(), zone))
                .setKey("since")
                .setHeader(getTranslation("assessment.key-correction.since"))
                .setComparator(KeyCorrectionOrder.SINCE)
                .setSortProperty(KeyCorrectionOrder.SINCE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "item");
    }

    private Component item(KeyCorrectionRow row) {
        var link = Kit.link(KeyCorrectionWords.address(row.id()), KeyCorrectionWords.title(this, row));
        link.getElement().setAttribute("data-testid", "remark-" + row.item());
        var stem = Kit.styled(new Div(row.stem().in(getLocale())), "item-stem");
        var phone = new Div(
                KeyCorrectionWords.state(this, row.state()),
                new Span(" "
                        + getTranslation("assessment.key-correction.mode." + row.mode())
                        + " · "
                        + Formats.minute(row.requestedAt(), zone)));
        phone.addClassName("on-phone");
        return Kit.styled(new Div(link, stem, phone), "two-lines", "item-cell");
    }

    private void refresh() {
        var found = corrections.searched(KeyCorrectionQuery.of(finder.parameters()));
        grid.setItems(found);
        finder.count(found.size());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
