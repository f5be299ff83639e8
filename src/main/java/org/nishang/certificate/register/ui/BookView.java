package org.nishang.certificate.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.certificate.register.BookEntry;
import org.nishang.certificate.register.BookFilter;
import org.nishang.certificate.register.CertificateBook;
import org.nishang.certificate.register.CertificateBooks;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** A book of certificates over a period; its filter is its address. */
@CssImport("./styles/certificate.css")
abstract class BookView extends Div implements BeforeEnterObserver {

    private final CertificateBook book;
    private final CertificateBooks books;
    private final boolean decides;
    private final LocalDate today;
    private final RegisterTabs tabs;
    private final Finder finder;
    private final Grid<BookEntry> grid = new Grid<>();
    private BookFilter filter;
    private int total;

    BookView(
            CertificateBook book,
            CertificateBooks books,
            CertificateRegister register,
            CurrentUser user,
            Clock clock,
            ListTools lists) {
        this.book = book;
        this.books = books;
        this.decides = user.get().may(Permission.MANAGE_CERTIFICATES);
        this.today = LocalDate.now(clock);
        this.tabs = new RegisterTabs(register, today);
        this.filter = BookFilter.of(book, Map.of(), today);
        this.finder = finder();
        finder.offer(new ListFiles(CertificateNavigation.list(book)));
        addClassName("certificate-register");
        columns(lists);
        add(Kit.head(title(), ""), tabs, finder, grid);
    }

    private String title() {
        return getTranslation("certificate.book." + book);
    }

    private Finder finder() {
        return Finder.ofDays(CertificateNavigation.book(book), this::refresh)
                .day("from", getTranslation("certificate.book.from"), getTranslation("certificate.book.from.default"))
                .day("to", getTranslation("certificate.book.to"), getTranslation("ui.today"))
                .inOrder("from", "to")
                .choice(
                        "role",
                        getTranslation("certificate.register.role"),
                        any(Arrays.stream(TrainingRole.values())
                                .map(role -> new Choice(role.code(), getTranslation("certificate.role." + role)))))
                .choice(
                        "kind",
                        getTranslation("certificate.book.kind"),
                        any(book.kinds().stream()
                                .map(kind -> new Choice(kind.name(), getTranslation("certificate.entry." + kind)))));
    }

    private List<Choice> any(Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", getTranslation("certificate.register.any"))), others)
                .toList();
    }

    private void columns(ListTools lists) {
        grid.setTestId("entries");
        grid.addComponentColumn(this::first)
                .setKey("holder")
                .setHeader(getTranslation("certificate.field.holder"))
                .setWidth("12em")
                .setFlexGrow(1);
        fixed("day", grid.addColumn(entry -> entry.day().toString()), "certificate.book.day", "8em");
        fixed("kind", grid.addColumn(this::kind), "certificate.book.kind", "10em");
        fixed(
                "number",
                grid.addComponentColumn(entry -> CertificateWords.number(entry.number(), decides)),
                "certificate.field.number",
                "12.5em");
        grid.addColumn(entry -> entry.enterprises().orElse(Formats.NONE))
                .setKey("enterprises")
                .setHeader(getTranslation("certificate.field.enterprise"))
                .setTooltipGenerator(entry -> entry.enterprises().orElse(""))
                .setWidth("12em")
                .setFlexGrow(2);
        fixed("role", grid.addColumn(this::role), "certificate.field.role", "8.5em");
        fixed("last-day", grid.addColumn(entry -> entry.lastDay().toString()), "certificate.field.last-day", "8em");
        if (book == CertificateBook.WITHDRAWALS) {
            grid.addColumn(entry -> entry.reason().orElse(Formats.NONE))
                    .setKey("reason")
                    .setHeader(getTranslation("certificate.book.reason"))
                    .setTooltipGenerator(entry -> entry.reason().orElse(""))
                    .setWidth("10em")
                    .setFlexGrow(1);
        }
        grid.setItems(query -> books.entries(filter, query.getOffset(), query.getLimit()).stream(), query -> total);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("certificate.book.empty"), getTranslation("certificate.book.empty.advice")));
        lists.complete(this, finder, grid, "holder");
    }

    private void fixed(String key, Grid.Column<BookEntry> column, String header, String width) {
        column.setKey(key).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }

    /** On a phone this is the only column, and says all. */
    private Component first(BookEntry entry) {
        var name = Kit.link("people/" + entry.person(), entry.holder().orElse(Formats.NONE));
        var document = Kit.styled(new Span(entry.documentMasked().orElse("")), "soft");
        var phone = new Div(
                new Div(new Span(entry.day().toString()), new Span(kind(entry))),
                new Div(CertificateWords.number(entry.number(), decides), new Span(role(entry))),
                new Span(entry.enterprises().orElse(Formats.NONE)),
                new Span(entry.reason().orElse("")));
        phone.addClassName("phone-lines");
        return Kit.styled(new Div(name, document, phone), "cell");
    }

    private String kind(BookEntry entry) {
        String kind = getTranslation("certificate.entry." + entry.kind());
        return entry.recorded() ? getTranslation("certificate.entry.recorded", kind) : kind;
    }

    private String role(BookEntry entry) {
        return getTranslation("certificate.role." + entry.role());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        filter = BookFilter.of(book, finder.parameters(), today);
        tabs.at(CertificateNavigation.book(book));
        total = books.count(filter);
        finder.count(getTranslation(
                "certificate.book.count",
                total,
                filter.from().toString(),
                filter.to().toString()));
        grid.getDataProvider().refreshAll();
    }
}
