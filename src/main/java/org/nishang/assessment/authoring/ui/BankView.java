package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.authoring.BankOrder;
import org.nishang.assessment.authoring.BankRow;
import org.nishang.assessment.authoring.BulkEdit;
import org.nishang.assessment.authoring.ItemAuthoring;
import org.nishang.assessment.authoring.ItemCatalogue;
import org.nishang.common.Text;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** The items of a course or of all: in use, in review, being written, retired; several can be changed at once. */
@Route(BankWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.bank.menu", icon = "pen", order = 605)
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-authoring.css")
class BankView extends Div implements BeforeEnterObserver {

    private final ItemCatalogue catalogue;
    private final ItemAuthoring authoring;
    private final BulkEdit bulk;
    private final BankFinder finder;
    private final Anchor fresh = Kit.tested(Kit.action("", getTranslation("assessment.bank.new"), true), "new-item");
    private final Div bulkPlace = new Div();
    private final Grid<BankRow> grid = new Grid<>();

    BankView(
            ItemCatalogue catalogue, ItemAuthoring authoring, CourseCatalogue courses, BulkEdit bulk, ListTools lists) {
        this.catalogue = catalogue;
        this.authoring = authoring;
        this.bulk = bulk;
        finder = new BankFinder(
                getTranslation("assessment.bank.search"),
                getTranslation("assessment.bank.search-hint"),
                authoring,
                courses,
                this::refresh);
        finder.offer(ListFiles.of("items", grid));
        columns(lists);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> offerBulk());
        add(
                Kit.head(
                        getTranslation("assessment.bank.menu"),
                        getTranslation("assessment.bank.context"),
                        Kit.action(BankWords.PATH + "/pack", getTranslation("assessment.bank.pack"), false),
                        fresh),
                finder,
                bulkPlace,
                grid);
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "items", "bank");
        grid.getElement().setAttribute("data-testid", "bank-grid");
        grid.addColumn(new ComponentRenderer<>(this::name))
                .setKey("item")
                .setHeader(getTranslation("assessment.items.item"))
                .setComparator(BankOrder.ITEM)
                .setSortProperty(BankOrder.ITEM.name())
                .setFlexGrow(6);
        grid.addColumn(new ComponentRenderer<>(this::basis))
                .setKey("basis")
                .setHeader(getTranslation("assessment.bank.basis"))
                .setComparator(BankOrder.BASIS)
                .setSortProperty(BankOrder.BASIS.name())
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> BankWords.states(this, row)))
                .setKey("state")
                .setHeader(getTranslation("assessment.bank.state"))
                .setComparator(BankOrder.STATE)
                .setSortProperty(BankOrder.STATE.name())
                .setFlexGrow(2);
        grid.addColumn(row -> String.valueOf(row.difficulty()))
                .setKey("difficulty")
                .setHeader(getTranslation("assessment.form.difficulty"))
                .setComparator(BankOrder.DIFFICULTY)
                .setSortProperty(BankOrder.DIFFICULTY.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("assessment.items.none-such"), getTranslation("assessment.bank.none-such.advice")));
        lists.complete(this, finder, grid, "item");
    }

    private Component name(BankRow row) {
        var code = Kit.link(BankWords.PATH + "/" + row.code(), row.code());
        code.getElement().setAttribute("data-testid", "item-" + row.code());
        var about = Kit.styled(new Span(BankWords.about(this, row)), "soft");
        var stem = Kit.styled(new Div(BankWords.stem(getLocale(), row)), "item-stem");
        var phone = Kit.styled(new Div(BankWords.states(this, row)), "on-phone");
        var cell = new Div(code, about, stem, phone);
        if (!row.twins().isEmpty()) {
            var twins = Kit.styled(new Div(getTranslation("assessment.bank.twins")), "twins");
            row.twins().stream()
                    .limit(3)
                    .forEach(twin ->
                            twins.add(Kit.link(BankWords.PATH + "/" + twin.code(), BankWords.twin(this, twin))));
            cell.add(twins);
        }
        cell.addClassNames("two-lines", "item-cell");
        return cell;
    }

    private Component basis(BankRow row) {
        var clause = row.clause();
        var edition = new Span(row.fact() + " · " + row.edition());
        return new Div(edition, Kit.styled(new Div(clause == null ? "" : clause.in(getLocale())), "soft"));
    }

    private void refresh() {
        var query = finder.query();
        var rows = catalogue.rows(query);
        grid.setItems(rows);
        finder.count(rows.size());
        offerBulk();
        fresh.setHref("/" + BankWords.PATH + "/new?course=" + query.course());
    }

    private void offerBulk() {
        var chosen = new ArrayList<>(grid.getSelectedItems());
        bulkPlace.removeAll();
        if (!chosen.isEmpty()) {
            bulkPlace.add(new BulkPart(bulk, chosen.stream().map(BankRow::code).toList(), topics(chosen), () -> {
                grid.deselectAll();
                refresh();
            }));
        }
    }

    /** Those of their course; items of several courses have no topic in common. */
    private Map<String, Text> topics(List<BankRow> chosen) {
        var courses = chosen.stream().map(BankRow::course).distinct().toList();
        return courses.size() == 1 ? authoring.ground(courses.getFirst()).topics() : Map.of();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
