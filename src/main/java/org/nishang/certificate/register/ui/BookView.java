package org.nishang.certificate.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.nishang.certificate.register.BookEntry;
import org.nishang.certificate.register.BookFilter;
import org.nishang.certificate.register.CertificateBook;
import org.nishang.certificate.register.CertificateBook.EntryKind;
import org.nishang.certificate.register.CertificateBooks;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Addresses;
import org.nishang.ui.DateField;
import org.nishang.ui.FilterChip;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OnDesktop;
import org.nishang.ui.list.ListFiles;

/** A book of certificates over a period; its filter is its address. */
@CssImport("./styles/certificate.css")
abstract class BookView extends Div implements BeforeEnterObserver {

    private final CertificateBook book;
    private final CertificateBooks books;
    private final boolean decides;
    private final LocalDate today;
    private final RegisterTabs tabs;
    private final DateField from;
    private final DateField to;
    private final Select<TrainingRole> role = new Select<>();
    private final Select<EntryKind> kind = new Select<>();
    private final Paragraph count = Kit.tested(Kit.styled(new Paragraph(), "count"), "count");
    private final ListFiles files;
    private final Grid<BookEntry> grid = new Grid<>();
    private BookFilter filter;
    private boolean showing;
    private int total;

    BookView(
            CertificateBook book, CertificateBooks books, CertificateRegister register, CurrentUser user, Clock clock) {
        this.book = book;
        this.books = books;
        this.decides = user.get().may(Permission.MANAGE_CERTIFICATES);
        this.today = LocalDate.now(clock);
        this.tabs = new RegisterTabs(register, today);
        this.filter = BookFilter.of(book, Map.of(), today);
        this.from = new DateField("");
        this.to = new DateField("");
        this.files = new ListFiles(CertificateNavigation.list(book));
        addClassName("certificate-register");
        columns();
        add(Kit.head(title(), ""), tabs, filters(), files.beside(count), grid);
    }

    private String title() {
        return getTranslation("certificate.book." + book);
    }

    private Div filters() {
        from.setTestId("filter-from");
        to.setTestId("filter-to");
        fill(role, "certificate.role.", TrainingRole.values());
        fill(kind, "certificate.entry.", book.kinds().toArray(EntryKind[]::new));
        from.addValueChangeListener(change -> changed());
        to.addValueChangeListener(change -> changed());
        role.addValueChangeListener(change -> changed());
        kind.addValueChangeListener(change -> changed());
        var chips = Kit.styled(
                new Div(
                        FilterChip.of(from, getTranslation("certificate.book.from")),
                        FilterChip.of(to, getTranslation("certificate.book.to")),
                        FilterChip.of(role, getTranslation("certificate.register.role"), null),
                        FilterChip.of(kind, getTranslation("certificate.book.kind"), null)),
                "filters");
        return Kit.styled(new Div(chips), "finder");
    }

    private <T extends Enum<T>> void fill(Select<T> select, String words, T[] items) {
        select.setItems(items);
        select.setItemLabelGenerator(item ->
                item == null ? getTranslation("certificate.register.any") : getTranslation(words + item.name()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("certificate.register.any"));
    }

    private void columns() {
        grid.setTestId("entries");
        grid.addComponentColumn(this::first)
                .setHeader(getTranslation("certificate.field.holder"))
                .setWidth("12em")
                .setFlexGrow(1);
        var day = fixed(grid.addColumn(entry -> entry.day().toString()), "certificate.book.day", "8em");
        var what = fixed(grid.addColumn(this::kind), "certificate.book.kind", "10em");
        var number = fixed(
                grid.addComponentColumn(entry -> CertificateWords.number(entry.number(), decides)),
                "certificate.field.number",
                "12.5em");
        var enterprises = grid.addColumn(entry -> entry.enterprises().orElse(Formats.NONE))
                .setHeader(getTranslation("certificate.field.enterprise"))
                .setTooltipGenerator(entry -> entry.enterprises().orElse(""))
                .setWidth("12em")
                .setFlexGrow(2);
        var trained = fixed(grid.addColumn(this::role), "certificate.field.role", "8.5em");
        var lastDay = fixed(grid.addColumn(entry -> entry.lastDay().toString()), "certificate.field.last-day", "8em");
        var why = grid.addColumn(entry -> entry.reason().orElse(Formats.NONE))
                .setHeader(getTranslation("certificate.book.reason"))
                .setTooltipGenerator(entry -> entry.reason().orElse(""))
                .setWidth("10em")
                .setFlexGrow(1);
        why.setVisible(book == CertificateBook.WITHDRAWALS);
        grid.setItems(query -> books.entries(filter, query.getOffset(), query.getLimit()).stream(), query -> total);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("certificate.book.empty"), getTranslation("certificate.book.empty.advice")));
        if (book == CertificateBook.WITHDRAWALS) {
            OnDesktop.only(this, day, what, number, enterprises, trained, lastDay, why);
        } else {
            OnDesktop.only(this, day, what, number, enterprises, trained, lastDay);
        }
    }

    private static Grid.Column<BookEntry> header(Grid.Column<BookEntry> column, String words) {
        return column.setHeader(words).setFlexGrow(0);
    }

    private Grid.Column<BookEntry> fixed(Grid.Column<BookEntry> column, String key, String width) {
        return header(column, getTranslation(key)).setWidth(width);
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
        filter = BookFilter.of(book, Addresses.single(event.getLocation().getQueryParameters()), today);
        showing = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        role.setValue(filter.role().orElse(null));
        kind.setValue(filter.kind().orElse(null));
        showing = false;
        refresh();
    }

    private void changed() {
        if (showing) {
            return;
        }
        boolean readable = to.endsPeriodFrom(from.getValue());
        count.setVisible(readable);
        grid.setVisible(readable);
        files.setVisible(readable);
        if (!readable) {
            return;
        }
        filter = new BookFilter(
                book,
                from.getOptionalValue()
                        .orElse(to.getOptionalValue().orElse(today).withDayOfYear(1)),
                to.getOptionalValue().orElse(today),
                role.getOptionalValue(),
                kind.getOptionalValue());
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                CertificateNavigation.book(book), QueryParameters.simple(filter.parameters(today))));
        refresh();
    }

    private void refresh() {
        tabs.at(CertificateNavigation.book(book));
        total = books.count(filter);
        count.setText(getTranslation(
                "certificate.book.count",
                total,
                filter.from().toString(),
                filter.to().toString()));
        files.ask(filter.parameters(today));
        grid.getDataProvider().refreshAll();
    }
}
