package org.nishang.assessment.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.nishang.assessment.quality.ExamQuality;
import org.nishang.assessment.quality.ItemChoice;
import org.nishang.assessment.quality.ItemListQuery;
import org.nishang.assessment.quality.ItemOrder;
import org.nishang.assessment.quality.ItemQuality;
import org.nishang.assessment.quality.ItemRow;
import org.nishang.assessment.ui.ItemWords;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** How an exam and its items did: what is to be mended stands first. */
@Route(ItemWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.items.menu", icon = "chart", order = 610)
@CssImport("./styles/assessment-quality.css")
class ItemAnalysisView extends Div implements BeforeEnterObserver {

    private final ItemQuality quality;
    private final LocalDate today;
    private final Finder finder;
    private final Div figures = Kit.styled(new Div(), "figures");
    private final NativeDetails levels = Kit.tested(new NativeDetails(), "levels");
    private final Div empty = new Div();
    private final Grid<ItemRow> grid = new Grid<>();

    ItemAnalysisView(ItemQuality quality, Clock clock, ListTools lists) {
        this.quality = quality;
        this.today = LocalDate.now(clock);
        finder = finder();
        columns(lists);
        OpenedRows.on(grid, row -> getUI().ifPresent(ui -> ui.navigate(address(row))));
        add(
                Kit.head(getTranslation("assessment.items.menu"), getTranslation("assessment.items.context")),
                finder,
                figures,
                empty,
                grid,
                levels);
    }

    private Finder finder() {
        var made = new Finder(
                ItemWords.PATH,
                getTranslation("assessment.items.search"),
                getTranslation("assessment.items.search-hint"),
                this::refresh);
        made.choice(
                "exam",
                getTranslation("assessment.exam"),
                quality.exams().stream()
                        .map(course -> new Finder.Choice(
                                course.code(),
                                course.code() + " " + course.title().in(getLocale())))
                        .toList());
        made.day("from", getTranslation("assessment.items.from"), getTranslation("assessment.items.from.default"));
        made.day("to", getTranslation("assessment.items.to"), getTranslation("ui.today"));
        made.inOrder("from", "to");
        return made.choice(
                        "show",
                        getTranslation("assessment.items.show"),
                        Finder.of(ItemChoice.class, choice -> getTranslation("assessment.items.show." + choice)))
                .offer(ListFiles.of("item-analysis", grid));
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "items");
        grid.getElement().setAttribute("data-testid", "items-grid");
        grid.addColumn(new ComponentRenderer<>(this::name))
                .setKey("item")
                .setHeader(getTranslation("assessment.items.item"))
                .setComparator(ItemOrder.ITEM)
                .setSortProperty(ItemOrder.ITEM.name())
                .setFlexGrow(5);
        grid.addColumn(new ComponentRenderer<>(row -> ItemWords.states(this, row)))
                .setKey("finding")
                .setHeader(getTranslation("assessment.items.finding"))
                .setComparator(ItemOrder.FINDING)
                .setSortProperty(ItemOrder.FINDING.name())
                .setFlexGrow(2);
        number("difficulty", row -> ItemWords.difficulty(row.figures()), ItemOrder.DIFFICULTY);
        number("discrimination", row -> ItemWords.discrimination(row.figures()), ItemOrder.DISCRIMINATION);
        number("time", row -> ItemWords.time(this, row.figures()), ItemOrder.TIME);
        number("attempts", row -> Formats.number(row.figures().attempts()), ItemOrder.ATTEMPTS);
        number("exposures", row -> Formats.number(row.figures().exposures()), ItemOrder.EXPOSURES);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("assessment.items.none-such"), getTranslation("assessment.items.none-such.advice")));
        lists.complete(this, finder, grid, "item");
    }

    private void number(String key, Function<ItemRow, String> words, ItemOrder order) {
        grid.addColumn(words::apply)
                .setKey(key)
                .setHeader(getTranslation("assessment.items." + key))
                .setComparator(order)
                .setSortProperty(order.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component name(ItemRow row) {
        var figuresLine = new Div(
                ItemWords.states(this, row),
                new Span(getTranslation(
                        "assessment.items.line",
                        ItemWords.difficulty(row.figures()),
                        ItemWords.discrimination(row.figures()),
                        Formats.number(row.figures().attempts()))));
        figuresLine.addClassName("on-phone");
        var stem = Kit.styled(new Div(row.stem().in(getLocale())), "item-stem");
        var about = Kit.styled(new Span(ItemWords.version(this, row) + " · " + ItemWords.sort(this, row)), "soft");
        var code = Kit.link(address(row), row.code());
        code.getElement().setAttribute("data-testid", "item-" + row.code());
        return Kit.styled(new Div(code, about, stem, figuresLine), "two-lines", "item-cell");
    }

    private String address(ItemRow row) {
        return ItemWords.item(row.code(), finder.parameters());
    }

    private void refresh() {
        var query = ItemListQuery.of(finder.parameters(), List.of(finder.chosen("exam")), today);
        var found = quality.exam(query.attempts());
        var rows = query.of(found);
        grid.setItems(rows);
        finder.count(rows.size());
        figures.removeAll();
        figures.add(ExamFigureRow.of(this, found, finder.parameters()));
        levels.setSummaryText(getTranslation("assessment.items.levels"));
        levels.setContent(new LevelTable(found));
        showEmpty(found);
    }

    /** Without an attempt there is nothing to list: the page says what would change that. */
    private void showEmpty(ExamQuality found) {
        boolean nothing = found.exam().attempts() == 0;
        empty.removeAll();
        if (nothing) {
            empty.add(Kit.empty(
                    getTranslation("assessment.items.empty"),
                    getTranslation("assessment.items.empty.advice"),
                    Kit.action(
                            ItemWords.PATH + "?exam=" + finder.chosen("exam"),
                            getTranslation("assessment.items.empty.action"),
                            true)));
        }
        grid.setVisible(!nothing);
        figures.setVisible(!nothing);
        levels.setVisible(!nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
