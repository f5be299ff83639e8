package org.nishang.certificate.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.life.CertificateCorrections;
import org.nishang.certificate.life.ui.OpenCorrectionsPart;
import org.nishang.certificate.print.CertificatePrinting;
import org.nishang.certificate.print.ui.PrintDialog;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.register.CertificateRegister.Order;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.certificate.register.RegisterRow;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.list.RowPanel;

/** The register of certificates in scope, on any day; its filter is its address. */
@Route("certificate-register")
@RolesAllowed(Permission.SEE_CERTIFICATES)
@Menu(title = "certificate.menu.register", icon = "register", order = 215)
@CssImport("./styles/certificate.css")
@CssImport("./styles/certificate-paper.css")
class RegisterView extends Div implements BeforeEnterObserver {

    /** Days left from which on the list shows them. */
    private static final int LONGEST_SOON = 90;

    private final CertificateRegister register;
    private final CertificatePrinting printing;
    private final boolean decides;
    private final LocalDate today;
    private final RegisterFinder finder;
    private final RegisterTabs tabs;
    private final Grid<RegisterRow> grid = new Grid<>();
    private final RowPanel<RegisterRow> panel = new RowPanel<>(this::content, RegisterRow::number);
    private RegisterFilter filter;
    private int total;

    RegisterView(
            CertificateRegister register,
            CertificateCorrections corrections,
            CertificatePrinting printing,
            CurrentUser user,
            Clock clock,
            ListTools lists) {
        this.register = register;
        this.printing = printing;
        this.decides = user.get().may(Permission.MANAGE_CERTIFICATES);
        this.today = LocalDate.now(clock);
        this.finder = new RegisterFinder(
                getTranslation("certificate.register.search"),
                getTranslation("certificate.register.search.example"),
                today,
                this::refresh);
        this.tabs = new RegisterTabs(register, today);
        this.filter = finder.filter();
        addClassName("certificate-register");
        finder.offer(ListFiles.of(CertificateNavigation.REGISTER, grid));
        columns(lists);
        add(Kit.head(getTranslation("certificate.menu.register"), "", actions()));
        if (decides) {
            add(new OpenCorrectionsPart(corrections, corrections.open(), clock.getZone(), RegisterView::again));
        }
        add(tabs, finder, grid, panel);
    }

    private Component[] actions() {
        if (!decides) {
            return new Component[0];
        }
        var print = new Button(getTranslation("certificate.print.register"), click -> print());
        print.setTestId("print-register");
        return new Component[] {print};
    }

    /** What is seen, in the order in which it is seen. */
    private void print() {
        var sort = grid.getSortOrder().stream().findFirst();
        Order order = sort.flatMap(
                        by -> by.getSorted().getSortOrder(by.getDirection()).findFirst())
                .map(by -> Order.valueOf(by.getSorted()))
                .orElse(filter.usualOrder());
        boolean descending =
                sort.map(by -> by.getDirection() == SortDirection.DESCENDING).orElse(order == Order.ISSUED);
        String words = getTranslation(
                "certificate.print.words",
                filter.asOf().toString(),
                Formats.number(total),
                filter.role()
                        .map(role -> getTranslation("certificate.role." + role))
                        .orElse(Formats.NONE),
                filter.status()
                        .map(state -> getTranslation("certificate.status." + state))
                        .orElse(Formats.NONE),
                filter.search().isEmpty() ? Formats.NONE : filter.search());
        new PrintDialog(
                        printing,
                        getTranslation("certificate.print.title.REGISTER"),
                        words,
                        request -> printing.register(filter, order, descending, words, request),
                        () -> {})
                .open();
    }

    private Order usualOrder() {
        return filter.expiringWithin().isPresent() ? Order.LAST_DAY : Order.ISSUED;
    }

    private void columns(ListTools lists) {
        grid.setTestId("certificates");
        grid.addComponentColumn(this::holder)
                .setKey("holder")
                .setHeader(getTranslation("certificate.field.holder"))
                .setSortProperty(Order.HOLDER.name())
                .setWidth("16em")
                .setFlexGrow(1);
        grid.addColumn(row -> row.enterprises().orElse(Formats.NONE))
                .setKey("enterprises")
                .setHeader(getTranslation("certificate.field.enterprise"))
                .setTooltipGenerator(row -> row.enterprises().orElse(""))
                .setWidth("12em")
                .setFlexGrow(2);
        fixed("role", grid.addColumn(this::role), "certificate.field.role", "8.5em");
        fixed("number", grid.addComponentColumn(this::number), "certificate.field.number", "12.5em")
                .setSortProperty(Order.NUMBER.name());
        fixed("issued", grid.addColumn(row -> row.issuedOn().toString()), "certificate.field.issued-on", "8em")
                .setSortProperty(Order.ISSUED.name());
        fixed("last-day", grid.addColumn(row -> row.lastDay().toString()), "certificate.field.last-day", "9.5em")
                .setSortProperty(Order.LAST_DAY.name());
        fixed("state", grid.addComponentColumn(this::state), "certificate.register.state", "11em");
        fixed("paper", grid.addComponentColumn(this::paper), "certificate.pdf.short", "5em");
        grid.setItems(this::rows, query -> total);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("certificate.register.empty"), getTranslation("certificate.register.empty.advice")));
        panel.openFrom(grid);
        lists.complete(this, finder, grid, "holder");
    }

    private Grid.Column<RegisterRow> fixed(String key, Grid.Column<RegisterRow> column, String header, String width) {
        return column.setKey(key)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** On a phone this is the only column, and says all. */
    private Component holder(RegisterRow row) {
        var name = Kit.link("people/" + row.person(), row.holder().orElse(Formats.NONE));
        var document = Kit.styled(new Span(row.documentMasked().orElse("")), "soft");
        var where = new Span(row.enterprises().orElse(Formats.NONE));
        var what = new Div(new Span(role(row)), new Span(row.lastDay().toString()), state(row));
        return cell(name, document, Kit.styled(new Div(where, new Div(number(row), paper(row)), what), "phone-lines"));
    }

    private String role(RegisterRow row) {
        return getTranslation("certificate.role." + row.role());
    }

    private Component number(RegisterRow row) {
        return CertificateWords.number(row.number(), decides);
    }

    private Component state(RegisterRow row) {
        long left = ChronoUnit.DAYS.between(filter.asOf(), row.lastDay());
        if (row.status() != CertificateStatus.VALID || left > LONGEST_SOON) {
            return CertificateWords.state(this, row.status());
        }
        return cell(CertificateWords.soon(this), Kit.styled(new Span(CertificateWords.daysLeft(this, left)), "soft"));
    }

    private Component paper(RegisterRow row) {
        return row.hasPaper() ? CertificateWords.pdf(this, row.number()) : new Span(Formats.NONE);
    }

    private RowPanel.Content content(RegisterRow row) {
        var facts = new Facts()
                .add(getTranslation("certificate.register.state"), state(row))
                .add(getTranslation("certificate.field.role"), role(row))
                .add(getTranslation("certificate.field.holder"), row.holder().orElse(""))
                .add(
                        getTranslation("certificate.panel.document"),
                        row.documentMasked().orElse(""))
                .add(
                        getTranslation("certificate.field.enterprise"),
                        row.enterprises().orElse(""))
                .add(getTranslation("certificate.field.issued-on"), Formats.date(row.issuedOn()))
                .add(getTranslation("certificate.field.last-day"), Formats.date(row.lastDay()))
                .add(getTranslation("certificate.pdf.short"), paper(row));
        return new RowPanel.Content(
                row.number(),
                facts,
                Kit.styled(CertificateWords.number(row.number(), decides), "primary-action"),
                Kit.action("people/" + row.person(), getTranslation("certificate.panel.person"), false));
    }

    private static Component cell(Component... lines) {
        return Kit.styled(new Div(lines), "cell");
    }

    private Stream<RegisterRow> rows(Query<RegisterRow, Void> query) {
        var sort = query.getSortOrders().stream().findFirst();
        Order order = sort.map(by -> Order.valueOf(by.getSorted())).orElse(filter.usualOrder());
        boolean descending =
                sort.map(by -> by.getDirection() == SortDirection.DESCENDING).orElse(order == Order.ISSUED);
        return register.rows(filter, order, descending, query.getOffset(), query.getLimit()).stream();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void refresh() {
        filter = finder.filter();
        tabs.at(filter.expiringWithin().map(RegisterTabs::expiring).orElse(CertificateNavigation.REGISTER));
        total = register.count(filter);
        String words = getTranslation(
                "certificate.register.count", total, filter.asOf().toString());
        finder.count(Optional.of(filter.region())
                .filter(region -> !region.isEmpty())
                .map(region -> getTranslation("certificate.register.count.region", words, region))
                .orElse(words));
        grid.getDataProvider().refreshAll();
    }
}
