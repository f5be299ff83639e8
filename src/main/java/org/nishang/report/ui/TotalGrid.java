package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.report.Total;
import org.nishang.report.TotalRow;
import org.nishang.report.TotalRowOrder;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.list.OnDesktop;

/** The rows behind a figure, page by page, with the columns that its kind of thing has. */
class TotalGrid extends Grid<TotalRow> {

    private static final String BY_NAME = "NAME";

    private final Totals totals;
    private final Total total;
    private final String part;
    private final TotalsQuery query;
    private final Map<String, String> regions;
    private final List<Column<TotalRow>> onDesktop = new ArrayList<>();

    TotalGrid(Totals totals, Total total, String part, TotalsQuery query, Map<String, String> regions) {
        this.totals = totals;
        this.total = total;
        this.part = part;
        this.query = query;
        this.regions = regions;
        addClassName("register");
        getElement().setAttribute("data-testid", "total-grid");
        if (total.isOfEnterprises()) {
            enterprises();
        } else {
            people();
        }
        setEmptyStateComponent(Kit.empty(getTranslation("report.empty"), getTranslation("report.empty.advice")));
        setItems(DataProvider.fromCallbacks(this::fetch, all -> totals.count(total, part, query)));
        OnDesktop.only(this, onDesktop.toArray(Column[]::new));
    }

    private Stream<TotalRow> fetch(Query<TotalRow, Void> page) {
        var order = page.getSortOrders().stream()
                .filter(sort -> sort.getSorted().equals(BY_NAME))
                .findFirst()
                .map(sort -> sort.getDirection() == SortDirection.DESCENDING
                        ? TotalRowOrder.NAMES_DESCENDING
                        : TotalRowOrder.NAMES)
                .orElse(TotalRowOrder.LATEST_FIRST);
        return totals.rows(total, part, query, order, page.getOffset(), page.getLimit()).stream();
    }

    private void people() {
        addColumn(FixedCell.of(this::person))
                .setHeader(getTranslation("report.name"))
                .setSortProperty(BY_NAME)
                .setFlexGrow(1);
        text("document", TotalRow::document);
        text("enterprise", TotalRow::enterprise).setFlexGrow(3).setAutoWidth(false);
        total.columns().forEach(this::column);
        text("day." + total.listed(part).getFirst().day(), row -> Formats.date(row.date()));
    }

    private void column(Total.Column column) {
        switch (column) {
            case SESSION ->
                text("session", row -> row.session() + " " + row.sessionName())
                        .setFlexGrow(3)
                        .setAutoWidth(false);
            case ROLE -> text("role", this::role);
            case HOURS -> number("hours", TotalRow::creditHours);
            case SESSIONS -> number("sessions", TotalRow::sessions);
            case NUMBER -> text("number", TotalRow::number);
            case REQUIRED -> number("required", TotalRow::required);
            case HELD -> number("held", TotalRow::held);
            case SHORTFALL -> number("shortfall", TotalRow::shortfall);
            case STATE ->
                onDesktop.add(addColumn(FixedCell.of(this::counted))
                        .setHeader(getTranslation("report.state"))
                        .setAutoWidth(true));
        }
    }

    private void enterprises() {
        addColumn(FixedCell.of(this::enterprise))
                .setHeader(getTranslation("report.enterprise"))
                .setFlexGrow(3);
        text("region", row -> regions.getOrDefault(String.valueOf(row.region()), row.region()));
        number("headcount", TotalRow::headcount);
        text("day." + total.listed(part).getFirst().day(), row -> Formats.date(row.date()));
        total.columns().forEach(this::column);
    }

    private Column<TotalRow> text(String key, ValueProvider<TotalRow, @Nullable String> value) {
        var column = addColumn(row -> {
                    String text = value.apply(row);
                    return text == null || text.isEmpty() ? Formats.NONE : text;
                })
                .setHeader(getTranslation("report." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
        onDesktop.add(column);
        return column;
    }

    private void number(String key, ValueProvider<TotalRow, @Nullable Number> value) {
        onDesktop.add(addColumn(row -> {
                    Number number = value.apply(row);
                    return number == null ? Formats.NONE : TotalWords.number(number);
                })
                .setHeader(getTranslation("report." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0));
    }

    private @Nullable String role(TotalRow row) {
        return row.role() == null ? null : getTranslation("report.role." + row.role());
    }

    /** Somebody whose personal data was erased stays counted, without a name. */
    private Component person(TotalRow row) {
        String name = row.name();
        var cell = new Div(
                name == null || name.isEmpty()
                        ? new Span(getTranslation("report.erased"))
                        : Kit.link("people/" + row.person(), name));
        var details = Kit.styled(new Div(), "on-phone");
        for (String detail : new String[] {row.enterprise(), row.number(), row.session(), Formats.date(row.date())}) {
            if (detail != null && !detail.isEmpty()) {
                details.add(new Span(detail));
            }
        }
        cell.add(details);
        cell.addClassName("two-lines");
        return cell;
    }

    private Component enterprise(TotalRow row) {
        String name = row.enterprise();
        var details = Kit.styled(new Div(), "on-phone");
        if (total.columns().contains(Total.Column.REQUIRED)) {
            details.add(new Span(getTranslation(
                    "report.needs",
                    String.valueOf(role(row)),
                    Formats.number(row.required()),
                    Formats.number(row.held()),
                    Formats.number(row.shortfall()))));
        } else {
            details.add(new Span(getTranslation("report.headcount") + " " + Formats.number(row.headcount())));
            if (row.counted() != null) {
                details.add(counted(row));
            }
        }
        var cell = new Div(Kit.link("staffing/" + row.enterpriseId(), name == null ? "" : name), details);
        cell.addClassName("two-lines");
        return cell;
    }

    private Component counted(TotalRow row) {
        boolean yes = Boolean.TRUE.equals(row.counted());
        return Kit.state(yes ? Tone.GOOD : Tone.BAD, getTranslation("report." + total + "." + yes));
    }
}
