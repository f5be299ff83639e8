package org.nishang.staffing.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.list.ui.StaffingNavigation;
import org.nishang.staffing.list.ui.StaffingWords;
import org.nishang.staffing.renewal.FallingShort;
import org.nishang.staffing.renewal.RenewalEffect;
import org.nishang.staffing.renewal.RenewalOrder;
import org.nishang.staffing.renewal.RenewalQuery;
import org.nishang.staffing.renewal.RenewalRow;
import org.nishang.staffing.renewal.Renewals;
import org.nishang.ui.Addresses;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.TableList;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Who must renew in a quarter, which enterprises fall short else, how many places that makes. */
@Route(StaffingNavigation.RENEWALS)
@RolesAllowed(Permission.SEE_STAFFING)
@Menu(title = "staffing.menu.renewals", icon = "horizon", order = 415)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/staffing.css")
class RenewalsView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 200;

    private final Renewals renewals;
    private final boolean nominates;
    private final LocalDate today;
    private final RenewalsFinder finder;
    private final Div figures = Kit.styled(new Div(), "figures");
    private final Div seats = new Div();
    private final Div enterprises = new Div();
    private final Grid<RenewalRow> grid = new Grid<>();

    RenewalsView(Renewals renewals, EnterpriseDirectory directory, CurrentUser user, Clock clock, ListTools lists) {
        this.renewals = renewals;
        this.nominates = user.may(Permission.NOMINATE);
        this.today = LocalDate.now(clock);
        finder = new RenewalsFinder(
                getTranslation("staffing.renewals.search"),
                getTranslation("staffing.renewals.search-hint"),
                directory,
                today,
                this::refresh);
        finder.offer(ListFiles.of("renewals", grid));
        columns(lists);
        OpenedRows.on(grid, row -> getUI().ifPresent(ui -> Addresses.open(ui, enterprise(row))));
        var pictures = Kit.styled(Kit.row(seats, enterprises), "renewals");
        add(
                Kit.head(getTranslation("staffing.menu.renewals"), getTranslation("staffing.renewals.context")),
                figures,
                finder,
                grid,
                Kit.disclosure(getTranslation("staffing.renewals.ahead"), pictures));
    }

    private void columns(ListTools lists) {
        grid.addClassNames("register", "staffing");
        grid.getElement().setAttribute("data-testid", "renewals-grid");
        grid.addColumn(FixedCell.of(this::name))
                .setKey("name")
                .setHeader(getTranslation("staffing.name"))
                .setComparator(RenewalOrder.NAME)
                .setSortProperty(RenewalOrder.NAME.name())
                .setFlexGrow(2);
        grid.addColumn(FixedCell.of(row -> Kit.link(enterprise(row), row.enterpriseName())))
                .setKey("enterprise")
                .setHeader(getTranslation("staffing.enterprise"))
                .setComparator(RenewalOrder.ENTERPRISE)
                .setSortProperty(RenewalOrder.ENTERPRISE.name())
                .setFlexGrow(3);
        grid.addColumn(row -> row.region().in(getLocale()))
                .setKey("region")
                .setHeader(getTranslation("staffing.region"))
                .setFlexGrow(1);
        grid.addColumn(row -> StaffingWords.role(this, row.role()))
                .setKey("role")
                .setHeader(getTranslation("staffing.role"))
                .setFlexGrow(1);
        grid.addColumn(RenewalRow::number)
                .setKey("number")
                .setHeader(getTranslation("staffing.number"))
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.date(row.lastDay()))
                .setKey("last-day")
                .setHeader(getTranslation("staffing.last-day"))
                .setComparator(RenewalOrder.LAST_DAY)
                .setSortProperty(RenewalOrder.LAST_DAY.name())
                .setFlexGrow(1);
        grid.addColumn(FixedCell.of(this::effect))
                .setKey("effect")
                .setHeader(getTranslation("staffing.renewals.effect"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("staffing.renewals.empty"), getTranslation("staffing.renewals.empty.advice")));
        lists.complete(this, finder, grid, "name");
    }

    private Component name(RenewalRow row) {
        var details = new Div(
                Kit.link(enterprise(row), row.enterpriseName()),
                new Span(StaffingWords.role(this, row.role())),
                new Span(Formats.date(row.lastDay())),
                effect(row));
        details.addClassName("on-phone");
        var document = Kit.styled(new Div(row.documentMasked()), "soft");
        var cell = new Div(
                Kit.link("people/" + row.person(), row.name().isEmpty() ? Formats.NONE : row.name()),
                document,
                details);
        cell.addClassName("two-lines");
        if (nominates) {
            cell.add(Kit.tested(
                    Kit.link(
                            StaffingNavigation.nominating(row.enterprise(), row.role(), row.person()),
                            getTranslation("staffing.nominate-renewal")),
                    "nominate"));
        }
        return cell;
    }

    private Component effect(RenewalRow row) {
        return RenewalWords.effect(this, row, today);
    }

    private static String enterprise(RenewalRow row) {
        return StaffingNavigation.enterprise(row.enterprise(), Optional.empty(), Optional.empty());
    }

    private void refresh() {
        var query = RenewalQuery.of(finder.parameters(), today);
        var rows = renewals.due(query);
        grid.setItems(rows);
        finder.count(rows.size());
        var all = renewals.due(query.withAnyEffect());
        var falling = renewals.fallingShort(query.withAnyEffect());
        figures.removeAll();
        figures.add(RenewalWords.figures(this, all, falling, today, finder.parameters()));
        seats.removeAll();
        seats.add(
                RenewalWords.seats(this, renewals.seats(query.region(), today, 12), query.role(), finder.parameters()));
        enterprises.removeAll();
        enterprises.add(enterprises(falling));
    }

    private Component enterprises(List<FallingShort> falling) {
        var table = new TableList(
                getTranslation("staffing.renewals.enterprises"),
                getTranslation("staffing.short-on"),
                getTranslation("staffing.enterprise"),
                getTranslation("staffing.role"),
                ">" + getTranslation("staffing.shortfall"),
                getTranslation("staffing.renewals.because"));
        falling.stream()
                .limit(SHOWN)
                .forEach(each -> table.row(
                        TableList.text(Formats.date(each.on())),
                        Kit.link(
                                StaffingNavigation.enterprise(
                                        each.enterprise(), Optional.of(each.on()), Optional.empty()),
                                each.enterpriseName()),
                        TableList.text(StaffingWords.role(this, each.role())),
                        TableList.number(Formats.number(each.missing())),
                        TableList.text(each.because().stream()
                                .map(RenewalRow::name)
                                .distinct()
                                .collect(Collectors.joining(getTranslation("staffing.names.separator"))))));
        table.getElement().setAttribute("data-testid", "falling-short");
        var scroll = Kit.styled(new Div(table), "scroll");
        var card = Kit.card(
                getTranslation("staffing.renewals.enterprises-n", falling.size()),
                falling.isEmpty() ? new Paragraph(getTranslation("staffing.renewals.enterprises.none")) : scroll);
        if (falling.size() > SHOWN) {
            card.add(new Paragraph(Kit.link(
                    RenewalWords.with(finder.parameters(), "effect", RenewalEffect.FALLS_SHORT.name()),
                    getTranslation("staffing.renewals.enterprises.more"))));
        }
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
