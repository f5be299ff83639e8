package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseOrder;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.enterprise.EnterpriseRow;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Facts;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.FoundRows;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.list.RowPanel;

/** The enterprises within the own scope. */
@Route("enterprises")
@RolesAllowed(Permission.SEE_STAFFING)
@Menu(title = "enterprise.menu.enterprises", icon = "enterprise", order = 310)
@CssImport("./styles/enterprise.css")
class EnterpriseListView extends Div implements BeforeEnterObserver {

    private final EnterpriseDirectory directory;
    private final Finder finder;
    private final Grid<EnterpriseRow> grid = new Grid<>();
    private final RowPanel<EnterpriseRow> panel = new RowPanel<>(this::content, EnterpriseRow::name);

    EnterpriseListView(EnterpriseDirectory directory, CurrentUser user, ListTools lists) {
        this.directory = directory;
        finder = new Finder(
                        "enterprises",
                        getTranslation("enterprise.list.search"),
                        getTranslation("enterprise.list.search-hint"),
                        this::refresh)
                .choice("region", getTranslation("enterprise.region"), regions())
                .choice(
                        "headcount",
                        getTranslation("enterprise.headcount"),
                        Finder.of(
                                EnterpriseQuery.Headcount.class,
                                one -> getTranslation("enterprise.headcount.filter." + one)))
                .choice(
                        "standing",
                        getTranslation("enterprise.state"),
                        Finder.of(EnterpriseQuery.Standing.class, one -> getTranslation("enterprise.standing." + one)))
                .offer(ListFiles.of("enterprises", grid));
        columns(lists);
        OpenedRows.on(grid, this::open);
        FoundRows.show(
                grid,
                finder,
                EnterpriseOrder.class,
                EnterpriseOrder.NAME,
                (order, descending, offset, limit) -> directory.rows(query(), order, descending, offset, limit),
                () -> directory.count(query()));
        var head = Kit.head(getTranslation("enterprise.menu.enterprises"), getTranslation("enterprise.list.context"));
        if (user.get().may(Permission.MANAGE_ENTERPRISES)) {
            head = Kit.head(
                    getTranslation("enterprise.menu.enterprises"),
                    getTranslation("enterprise.list.context"),
                    Kit.action("enterprises/new", getTranslation("enterprise.register"), true));
        }
        add(head, finder, grid, panel);
    }

    private List<Choice> regions() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("enterprise.region.all")));
        directory
                .regions()
                .forEach(region -> choices.add(new Choice(
                        region.prefix(),
                        region.isDistrict()
                                ? region.name().in(getLocale())
                                : getTranslation(
                                        "enterprise.region.whole", region.name().in(getLocale())))));
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addClassName("register");
        grid.getElement().setAttribute("data-testid", "enterprises");
        grid.addColumn(FixedCell.of(this::name))
                .setKey("name")
                .setHeader(getTranslation("enterprise.name"))
                .setWidth("10em")
                .setSortProperty(EnterpriseOrder.NAME.name())
                .setFlexGrow(3);
        grid.addColumn(EnterpriseRow::uscc)
                .setKey("uscc")
                .setHeader(getTranslation("enterprise.uscc"))
                .setSortProperty(EnterpriseOrder.USCC.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.region().in(getLocale()))
                .setKey("region")
                .setHeader(getTranslation("enterprise.region"))
                .setSortProperty(EnterpriseOrder.REGION.name())
                .setFlexGrow(1);
        grid.addColumn(FixedCell.of(row -> HeadcountState.of(row, this)))
                .setKey("headcount")
                .setHeader(getTranslation("enterprise.headcount.unit"))
                .setSortProperty(EnterpriseOrder.HEADCOUNT.name())
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.number(row.employees()))
                .setKey("employees")
                .setHeader(getTranslation("enterprise.employees"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        grid.addColumn(row -> row.contact().isEmpty() ? Formats.NONE : row.contact())
                .setKey("contact")
                .setHeader(getTranslation("enterprise.contact"))
                .setFlexGrow(2);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("enterprise.list.empty"), getTranslation("enterprise.list.empty.advice")));
        panel.openFrom(grid);
        lists.complete(this, finder, grid, "name");
    }

    private Component name(EnterpriseRow row) {
        var link = Kit.link("enterprises/" + row.id(), row.name());
        var details = new Div(new Span(row.region().in(getLocale())), HeadcountState.of(row, this));
        details.addClassName("on-phone");
        var cell = new Div(link, details);
        if (row.deregisteredOn() != null) {
            cell.add(new Div(getTranslation("enterprise.deregistered-on", Formats.date(row.deregisteredOn()))));
        }
        cell.addClassName("two-lines");
        return cell;
    }

    private RowPanel.Content content(EnterpriseRow row) {
        var facts = new Facts()
                .add(getTranslation("enterprise.uscc"), row.uscc())
                .add(getTranslation("enterprise.region"), row.region().in(getLocale()))
                .add(getTranslation("enterprise.headcount"), HeadcountState.of(row, this))
                .add(getTranslation("enterprise.employees"), Formats.number(row.employees()))
                .add(getTranslation("enterprise.contact"), row.contact());
        if (row.deregisteredOn() != null) {
            facts.add(
                    getTranslation("enterprise.state"),
                    getTranslation("enterprise.deregistered-on", Formats.date(row.deregisteredOn())));
        }
        return new RowPanel.Content(
                row.name(),
                facts,
                Kit.action("enterprises/" + row.id(), getTranslation("enterprise.panel.page"), true),
                Kit.action("people?enterprise=" + row.id(), getTranslation("enterprise.panel.people"), false));
    }

    private void open(EnterpriseRow row) {
        UI.getCurrent().navigate("enterprises/" + row.id());
    }

    private EnterpriseQuery query() {
        return EnterpriseQuery.of(finder.parameters());
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
