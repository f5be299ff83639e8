package org.nishang.certificate.print.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import org.nishang.certificate.print.CertificatePrinting;
import org.nishang.certificate.print.PrintLog;
import org.nishang.certificate.print.PrintRow;
import org.nishang.certificate.print.PrintableSession;
import org.nishang.common.Inputs;
import org.nishang.identity.Permission;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.MoreRows;
import org.nishang.ui.list.OnDesktop;
import org.nishang.ui.question.DialogButton;

/** Printing the papers of a whole session, and the log of what was printed. */
@Route("certificate-prints")
@RolesAllowed(Permission.MANAGE_CERTIFICATES)
@Menu(title = "certificate.menu.prints", icon = "printer", order = 240)
@CssImport("./styles/certificate-paper.css")
class PrintsView extends Div implements BeforeEnterObserver {

    private static final int PAUSE = 400;
    private static final int SESSIONS_AT_FIRST = 8;

    private final CertificatePrinting printing;
    private final PrintLog log;
    private final Clock clock;
    private final TextField search = new TextField(getTranslation("certificate.print.search"));
    private final Div sessions = new Div();
    private final Grid<PrintRow> prints = new Grid<>();
    private final MoreRows<PrintRow> rows;
    private final Paragraph count = Kit.tested(Kit.styled(new Paragraph(), "count"), "count");

    PrintsView(CertificatePrinting printing, PrintLog log, Clock clock) {
        this.printing = printing;
        this.log = log;
        this.clock = clock;
        addClassName("prints");
        search.setPlaceholder(getTranslation("certificate.print.search.example"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.setClearButtonVisible(true);
        search.setTestId("session-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
                list();
            }
        });
        columns();
        rows = new MoreRows<>(prints, log::rows, log::count);
        add(
                Kit.head(getTranslation("certificate.menu.prints"), getTranslation("certificate.print.context")),
                Kit.card(getTranslation("certificate.print.sessions"), search, sessions),
                Kit.card(
                        getTranslation("certificate.print.log"),
                        new ListFiles("certificate-prints").beside(count),
                        rows));
    }

    private void columns() {
        prints.setTestId("prints");
        prints.addComponentColumn(this::what)
                .setHeader(getTranslation("certificate.print.what"))
                .setFlexGrow(2)
                .setWidth("14em");
        var papers = prints.addColumn(row -> Formats.number(row.papers()))
                .setHeader(getTranslation("certificate.print.papers"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setWidth("7em")
                .setFlexGrow(0);
        var copies = prints.addColumn(row -> Formats.number(row.copies()))
                .setHeader(getTranslation("certificate.print.copies"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setWidth("7em")
                .setFlexGrow(0);
        var reason = prints.addColumn(PrintRow::reason)
                .setHeader(getTranslation("certificate.act.reason"))
                .setTooltipGenerator(PrintRow::reason)
                .setWidth("12em")
                .setFlexGrow(2);
        var who = prints.addColumn(PrintRow::actor)
                .setHeader(getTranslation("certificate.print.who"))
                .setWidth("8em")
                .setFlexGrow(0);
        var when = prints.addColumn(row -> Formats.minute(row.printedAt(), clock.getZone()))
                .setHeader(getTranslation("certificate.print.when"))
                .setWidth("10em")
                .setFlexGrow(0);
        prints.setEmptyStateComponent(Kit.empty(
                getTranslation("certificate.print.log.empty"), getTranslation("certificate.print.log.empty.advice")));
        OnDesktop.only(this, papers, copies, reason, who, when);
    }

    /** On a phone this is the only column, and says all. */
    private Component what(PrintRow row) {
        var name = new Span(PrintWords.what(this, row));
        var file = PrintWords.file(this, row.run());
        var phone = new Div(
                new Span(getTranslation(
                        "certificate.print.phone",
                        Formats.number(row.papers()),
                        Formats.number(row.copies()),
                        Actors.shown(this, row.actor()),
                        Formats.minute(row.printedAt(), clock.getZone()))),
                new Span(row.reason()));
        phone.addClassName("phone-lines");
        return Kit.styled(new Div(name, file, phone), "cell");
    }

    private void list() {
        list(SESSIONS_AT_FIRST);
    }

    private void list(int most) {
        sessions.removeAll();
        var rows = printing.sessions(search.getValue());
        if (rows.isEmpty()) {
            sessions.add(Kit.empty(
                    getTranslation("certificate.print.sessions.empty"),
                    getTranslation("certificate.print.sessions.empty.advice")));
            return;
        }
        var table = new TableList(
                getTranslation("certificate.print.sessions"),
                getTranslation("certificate.print.session"),
                ">" + getTranslation("certificate.print.papers"),
                "",
                getTranslation("certificate.register.role"),
                getTranslation("certificate.print.session.until"));
        rows.stream().limit(most).forEach(row -> table.row(cells(row)));
        var found = Kit.styled(new Paragraph(getTranslation("certificate.print.sessions.count", rows.size())), "count");
        table.addClassName("sessions");
        sessions.add(found, table);
        if (rows.size() > most) {
            sessions.add(Kit.button(
                    getTranslation("certificate.print.sessions.all", rows.size()),
                    false,
                    "all-sessions",
                    () -> list(Integer.MAX_VALUE)));
        }
    }

    private Component[] cells(PrintableSession row) {
        var print = new DialogButton(getTranslation("certificate.print.verb"), "print-session", () -> dialog(row));
        print.addThemeVariants(ButtonVariant.TERTIARY);
        var code = Kit.styled(new Span(row.code()), "soft", "code");
        var session = Kit.styled(new Div(new Span(row.name()), code), "session");
        return new Component[] {
            session,
            TableList.number(Formats.number(row.papers())),
            print,
            TableList.code(getTranslation("certificate.role." + row.role())),
            TableList.code(Formats.date(row.until()))
        };
    }

    private PrintDialog dialog(PrintableSession row) {
        return new PrintDialog(
                printing,
                getTranslation("certificate.print.title.SESSION", row.code()),
                getTranslation("certificate.print.about", Formats.number(row.papers())),
                request -> printing.session(row.code(), request),
                this::refresh);
    }

    private void refresh() {
        count.setText(getTranslation("certificate.print.log.count", log.count()));
        rows.refresh();
    }

    private void remember() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "certificate-prints",
                                search.isEmpty()
                                        ? QueryParameters.empty()
                                        : QueryParameters.of("q", search.getValue()))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Inputs.refuseOthers(
                event.getLocation().getQueryParameters().getParameters().keySet(), Set.of("q"));
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        list();
        refresh();
    }
}
