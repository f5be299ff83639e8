package org.nishang.report;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofDecimal;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Text;
import org.nishang.common.register.ListColumn;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.enterprise.RegionNames;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The rows behind a figure as a list, with the columns that its page shows. */
@Component
class TotalList extends ListSource<TotalList.Wanted, TotalRow> {

    /** @param part one figure of the total; empty = all */
    record Wanted(Total total, String part, TotalsQuery query) {

        String key() {
            return "report." + total + (part.isEmpty() ? "" : "." + part);
        }
    }

    private final Totals totals;
    private final RegionNames regions;
    private final Texts texts;
    private final Clock clock;

    TotalList(Totals totals, RegionNames regions, Texts texts, Clock clock) {
        super("totals", texts.of("report.menu.totals"), List.of());
        this.totals = totals;
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Wanted query(Map<String, String> parameters) {
        Inputs.refuseOthers(
                parameters.keySet(), Set.of("total", "part", "from", "to", "asOf", "knownOn", "region", "role"));
        var others = new HashMap<>(parameters);
        var total = Total.of(Objects.requireNonNullElse(others.remove("total"), ""));
        String part = total.part(Objects.requireNonNullElse(others.remove("part"), ""));
        return new Wanted(total, part, TotalsQuery.of(others, LocalDate.now(clock)));
    }

    @Override
    protected Text title(Wanted wanted) {
        return texts.of(wanted.key());
    }

    @Override
    protected Text about(Wanted wanted) {
        var query = wanted.query();
        var role = query.role();
        return texts.filters()
                .say(
                        "report.list.context",
                        query.from().toString(),
                        query.to().toString(),
                        query.asOf().toString(),
                        regions.named(query.region()).orElseGet(() -> texts.of("report.region.all")),
                        texts.of("report.role." + (role == null ? "both" : role.code())))
                .by("report.known-on", Optional.ofNullable(query.knownOn()))
                .text();
    }

    @Override
    protected Stream<TotalRow> rows(Wanted wanted, ListSort sort) {
        if (wanted.total().isOfEnterprises()) {
            sort.none();
            return totals.rows(wanted.total(), wanted.part(), wanted.query()).stream();
        }
        var order = sort.among(TotalOrder.class)
                .map(by -> by.descending() ? TotalRowOrder.NAMES_DESCENDING : TotalRowOrder.NAMES)
                .orElse(TotalRowOrder.LATEST_FIRST);
        return Pages.of(
                (offset, limit) -> totals.rows(wanted.total(), wanted.part(), wanted.query(), order, offset, limit));
    }

    @Override
    protected List<ListColumn<TotalRow>> columns(Wanted wanted) {
        var total = wanted.total();
        var columns = new ArrayList<ListColumn<TotalRow>>();
        ListColumn<TotalRow> day = ofDay(
                "day",
                texts.of("report.day." + total.listed(wanted.part()).getFirst().day()),
                TotalRow::date);
        if (total.isOfEnterprises()) {
            var names = regions.byCode();
            columns.add(ofText("enterprise", texts.of("report.enterprise"), TotalRow::enterprise));
            columns.add(ofText("region", texts.of("report.region"), row -> region(names, row)));
            columns.add(ofNumber("headcount", texts.of("report.headcount"), TotalRow::headcount));
            columns.add(day);
        } else {
            columns.add(ofText("name", texts.of("report.name"), this::name));
            columns.add(ofCode("document", texts.of("report.document"), TotalRow::document));
            columns.add(ofText("enterprise", texts.of("report.enterprise"), TotalRow::enterprise));
        }
        total.columns().forEach(column -> columns.add(column(total, column)));
        if (!total.isOfEnterprises()) {
            columns.add(day);
        }
        return columns;
    }

    private static @Nullable Object region(Map<String, Text> names, TotalRow row) {
        String code = row.region();
        return code == null || !names.containsKey(code) ? code : names.get(code);
    }

    /** Somebody whose personal data was erased stays counted, without a name. */
    private Object name(TotalRow row) {
        String name = row.name();
        return name == null || name.isEmpty() ? texts.of("report.erased") : name;
    }

    private ListColumn<TotalRow> column(Total total, Total.Column column) {
        return switch (column) {
            case SESSION ->
                ofText("session", texts.of("report.session"), row -> row.session() + " " + row.sessionName());
            case ROLE ->
                ofText(
                        "role",
                        texts.of("report.role"),
                        row -> row.role() == null ? null : texts.of("report.role." + row.role()));
            case HOURS -> ofDecimal("hours", texts.of("report.hours"), TotalRow::creditHours);
            case SESSIONS -> ofNumber("sessions", texts.of("report.sessions"), TotalRow::sessions);
            case NUMBER -> ofCode("number", texts.of("report.number"), TotalRow::number);
            case REQUIRED -> ofNumber("required", texts.of("report.required"), TotalRow::required);
            case HELD -> ofNumber("held", texts.of("report.held"), TotalRow::held);
            case SHORTFALL -> ofNumber("shortfall", texts.of("report.shortfall"), TotalRow::shortfall);
            case STATE ->
                ofText(
                        "state",
                        texts.of("report.state"),
                        row -> texts.of("report." + total + "." + Boolean.TRUE.equals(row.counted())));
        };
    }
}
