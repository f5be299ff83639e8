package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.book.StaffingState;
import org.nishang.staffing.list.StaffingEntry;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.list.StaffingSort;
import org.nishang.ui.Addresses;
import org.nishang.ui.Facts;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.list.RowPanel;

/** Required, held and missing of every enterprise in scope, on any day. */
@Route(StaffingNavigation.LIST)
@RolesAllowed(Permission.SEE_STAFFING)
@Menu(title = "staffing.menu.staffing", icon = "staffing", order = 410)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/staffing.css")
class StaffingListView extends Div implements BeforeEnterObserver {

    private final StaffingOverview overview;
    private final CurrentUser user;
    private final StaffingFinder finder;
    private final StaffingFigureRow figures = new StaffingFigureRow();
    private final Grid<StaffingEntry> grid = new Grid<>();
    private final RowPanel<StaffingEntry> panel =
            new RowPanel<>(this::content, entry -> entry.row().name());

    StaffingListView(
            StaffingOverview overview,
            EnterpriseDirectory directory,
            EnterpriseProfile profile,
            CurrentUser user,
            Clock clock,
            ListTools lists) {
        this.overview = overview;
        this.user = user;
        finder = new StaffingFinder(
                StaffingNavigation.LIST,
                getTranslation("staffing.search"),
                getTranslation("staffing.search-hint"),
                directory,
                profile,
                clock,
                this::refresh);
        columns(lists);
        finder.offer(ListFiles.of("staffing", grid));
        OpenedRows.on(grid, this::open);
        grid.setItems(DataProvider.fromCallbacks(this::fetch, this::count));
        add(
                Kit.head(getTranslation("staffing.menu.staffing"), getTranslation("staffing.list.context")),
                figures,
                finder,
                grid,
                panel);
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "staffing");
        grid.getElement().setAttribute("data-testid", "staffing-grid");
        grid.addColumn(FixedCell.of(this::name))
                .setKey("name")
                .setHeader(getTranslation("staffing.enterprise"))
                .setWidth("10em")
                .setSortProperty(StaffingSort.NAME.name())
                .setFlexGrow(3);
        grid.addColumn(entry -> entry.row().regionName().in(getLocale()))
                .setKey("region")
                .setHeader(getTranslation("staffing.region"))
                .setSortProperty(StaffingSort.REGION.name())
                .setFlexGrow(1);
        grid.addColumn(FixedCell.of(this::headcount))
                .setKey("headcount")
                .setHeader(head(getTranslation("staffing.headcount"), getTranslation("staffing.declared-for")))
                .setSortProperty(StaffingSort.HEADCOUNT.name())
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        needs(TrainingRole.DECLARANT);
        needs(TrainingRole.AUDITOR);
        grid.addColumn(FixedCell.of(this::shortOn))
                .setKey("short-on")
                .setHeader(getTranslation("staffing.short-on"))
                .setSortProperty(StaffingSort.SHORT_ON.name())
                .setFlexGrow(1);
        grid.addColumn(FixedCell.of(this::state))
                .setKey("state")
                .setHeader(getTranslation("staffing.state"))
                .setSortProperty(StaffingSort.SHORTFALL.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("staffing.list.empty"), getTranslation("staffing.list.empty.advice")));
        panel.openFrom(grid);
        lists.complete(this, finder, grid, "name");
    }

    private static Component head(String first, String second) {
        var small = new HtmlContainer("small");
        small.setText(second);
        return Kit.styled(new Span(new Span(first), small), "two-line-head");
    }

    private void needs(TrainingRole role) {
        grid.addColumn(FixedCell.of(
                        entry -> StaffingWords.needs(this, entry.row().of(role))))
                .setKey(role == TrainingRole.DECLARANT ? "declarants" : "auditors")
                .setHeader(head(StaffingWords.role(this, role), getTranslation("staffing.needs-of")))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
    }

    private Component name(StaffingEntry entry) {
        StaffingRow row = entry.row();
        var details = new Div(
                new Span(row.regionName().in(getLocale())),
                new Span(StaffingWords.role(this, TrainingRole.DECLARANT)),
                StaffingWords.needs(this, row.declarants()),
                new Span(StaffingWords.role(this, TrainingRole.AUDITOR)),
                StaffingWords.needs(this, row.auditors()),
                state(entry));
        details.addClassName("on-phone");
        return Kit.styled(new Div(Kit.link(enterprise(entry), row.name()), details), "two-lines");
    }

    private Component headcount(StaffingEntry entry) {
        var cell = new Span(new Span(Formats.number(entry.row().headcount())));
        LocalDate declared = entry.row().declaredFor();
        if (declared != null) {
            cell.add(StaffingWords.declared(entry.row(), finder.query().day()));
        }
        cell.addClassName("declared");
        return cell;
    }

    private Component shortOn(StaffingEntry entry) {
        return new Span(
                entry.state() == StaffingState.SHORT
                        ? getTranslation("staffing.short-already")
                        : Formats.date(entry.shortOn()));
    }

    private Component state(StaffingEntry entry) {
        return StaffingWords.state(
                this, entry, finder.query().day(), finder.query().role());
    }

    private RowPanel.Content content(StaffingEntry entry) {
        StaffingRow row = entry.row();
        var facts = new Facts()
                .add(getTranslation("staffing.state"), state(entry))
                .add(getTranslation("staffing.short-on"), shortOn(entry))
                .add(getTranslation("staffing.region"), row.regionName().in(getLocale()))
                .add(getTranslation("staffing.headcount"), headcount(entry));
        for (TrainingRole role : TrainingRole.values()) {
            facts.add(
                    getTranslation("staffing.panel.needs", StaffingWords.role(this, role)),
                    StaffingWords.needs(this, row.of(role)));
        }
        return new RowPanel.Content(
                row.name(),
                facts,
                Kit.action(enterprise(entry), getTranslation("staffing.panel.page"), true),
                Kit.action("enterprises/" + row.enterprise(), getTranslation("staffing.panel.enterprise"), false));
    }

    private String enterprise(StaffingEntry entry) {
        return StaffingNavigation.enterprise(
                entry.row().enterprise(), finder.chosenDay("asOf"), finder.chosenDay("knownOn"));
    }

    private void open(StaffingEntry entry) {
        Addresses.open(UI.getCurrent(), enterprise(entry));
    }

    private Stream<StaffingEntry> fetch(Query<StaffingEntry, Void> page) {
        var sort = page.getSortOrders().stream().findFirst();
        return overview
                .page(
                        finder.query(),
                        sort.map(order -> StaffingSort.valueOf(order.getSorted()))
                                .orElse(StaffingSort.SHORTFALL),
                        sort.filter(order -> order.getDirection() == SortDirection.DESCENDING)
                                .isPresent(),
                        page.getOffset(),
                        page.getLimit())
                .entries()
                .stream();
    }

    private int count(Query<StaffingEntry, Void> all) {
        int rows = overview.count(finder.query());
        finder.count(rows);
        return rows;
    }

    private void refresh() {
        figures.show(overview, finder.query(), finder.parameters());
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        var only = user.scope().onlyEnterprise();
        if (only.isPresent()) {
            event.forwardTo("staffing/" + only.get());
            return;
        }
        finder.read(url);
        refresh();
    }
}
