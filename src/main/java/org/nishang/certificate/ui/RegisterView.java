package org.nishang.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.certificate.CertificateRegister;
import org.nishang.certificate.CertificateRegister.Order;
import org.nishang.certificate.CertificateStatus;
import org.nishang.certificate.RegisterFilter;
import org.nishang.certificate.RegisterRow;
import org.nishang.identity.Permission;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** The register of certificates in scope, on any day; its filter is its address. */
@Route("certificate-register")
@RolesAllowed(Permission.SEE_CERTIFICATES)
@Menu(title = "certificate.menu.register", icon = "certificate", order = 220)
@CssImport("./styles/certificate.css")
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CertificateRegister register;
    private final LocalDate today;
    private final RegisterFilterBar bar;
    private final Grid<RegisterRow> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private RegisterFilter filter;
    private int total;

    RegisterView(CertificateRegister register, Clock clock) {
        this.register = register;
        this.today = LocalDate.now(clock);
        this.bar = new RegisterFilterBar(today, this::filterChanged);
        this.filter = bar.filter();
        addClassName("register");
        count.addClassName("count");
        count.getElement().setAttribute("data-testid", "register-count");
        columns();
        add(Kit.head(getTranslation("certificate.menu.register"), ""), bar, count, grid);
    }

    private void columns() {
        grid.addClassName("register-grid");
        grid.setTestId("register-grid");
        grid.addComponentColumn(this::holder)
                .setHeader(getTranslation("certificate.field.holder"))
                .setSortProperty(Order.HOLDER.name())
                .setWidth("12em")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(row -> row.enterprises().orElse(Formats.NONE))
                .setHeader(getTranslation("certificate.field.enterprise"))
                .setTooltipGenerator(row -> row.enterprises().orElse(""))
                .setWidth("16em")
                .setFlexGrow(1);
        grid.addColumn(row -> getTranslation("certificate.role." + row.role()))
                .setHeader(getTranslation("certificate.field.role"))
                .setWidth("9em")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        row ->
                                Looks.outside(
                                        "verify/" + row.number(),
                                        row.number(),
                                        "certificate-number"))
                .setHeader(getTranslation("certificate.field.number"))
                .setSortProperty(Order.NUMBER.name())
                .setWidth("14em")
                .setFlexGrow(0);
        grid.addColumn(row -> row.issuedOn().toString())
                .setHeader(getTranslation("certificate.field.issued-on"))
                .setSortProperty(Order.ISSUED.name())
                .setWidth("8em")
                .setFlexGrow(0);
        grid.addColumn(row -> row.lastDay().toString())
                .setHeader(getTranslation("certificate.field.last-day"))
                .setSortProperty(Order.LAST_DAY.name())
                .setWidth("9em")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("certificate.register.state"))
                .setWidth("12em")
                .setFlexGrow(0);
        grid.addComponentColumn(this::paper).setHeader("").setWidth("6em").setFlexGrow(0);
        grid.setItems(this::rows, query -> total);
        grid.setEmptyStateComponent(
                Kit.empty(
                        getTranslation("certificate.register.empty"),
                        getTranslation("certificate.register.empty.advice")));
    }

    private Component holder(RegisterRow row) {
        var name = new Span(row.holder().orElse(Formats.NONE));
        var document = new Span(row.documentMasked().orElse(""));
        document.addClassName("soft");
        var holder = new Div(name, document);
        holder.addClassName("two-lines");
        return holder;
    }

    private Component state(RegisterRow row) {
        long left = ChronoUnit.DAYS.between(filter.asOf(), row.lastDay());
        boolean soon = row.status() == CertificateStatus.VALID && left <= 90;
        var state = new Div();
        state.addClassName("two-lines");
        state.add(Looks.state(this, row.status(), soon ? Tone.SOON : Looks.tone(row.status())));
        if (soon) {
            var days = new Span(Looks.daysLeft(this, left));
            days.addClassName("soft");
            state.add(days);
        }
        return state;
    }

    private Component paper(RegisterRow row) {
        return row.hasPaper() ? Looks.pdf(this, row.number()) : new Span(Formats.NONE);
    }

    private Stream<RegisterRow> rows(Query<RegisterRow, Void> query) {
        var sort = query.getSortOrders().stream().findFirst();
        Order order =
                sort.map(by -> Order.valueOf(by.getSorted()))
                        .orElse(
                                filter.expiringWithin().isPresent()
                                        ? Order.LAST_DAY
                                        : Order.ISSUED);
        boolean descending =
                sort.map(by -> by.getDirection() == SortDirection.DESCENDING)
                        .orElse(order == Order.ISSUED);
        return register
                .rows(filter, order, descending, query.getOffset(), query.getLimit())
                .stream();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = RegisterQuery.read(event.getLocation().getQueryParameters(), today);
        bar.show(filter);
        refresh();
    }

    private void filterChanged() {
        filter = bar.filter();
        getUI().ifPresent(
                        ui ->
                                ui.getPage()
                                        .getHistory()
                                        .replaceState(
                                                null,
                                                new Location(
                                                        "certificate-register",
                                                        RegisterQuery.write(filter, today))));
        refresh();
    }

    private void refresh() {
        total = register.count(filter);
        String words =
                getTranslation("certificate.register.count", total, filter.asOf().toString());
        count.setText(
                Optional.of(filter.region())
                        .filter(region -> !region.isEmpty())
                        .map(
                                region ->
                                        getTranslation(
                                                "certificate.register.count.region", words, region))
                        .orElse(words));
        grid.getDataProvider().refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificate.menu.register") + " · " + getTranslation("ui.product");
    }
}
