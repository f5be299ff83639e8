package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.identity.Permission;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Kit;

/** All totals of a period and a day; each figure says what it counts and opens its list. */
@Route(TotalsNavigation.TOTALS)
@RolesAllowed(Permission.SEE_TOTALS)
@Menu(title = "report.menu.totals", icon = "totals", order = 510)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/report.css")
class TotalsView extends Div implements BeforeEnterObserver {

    private final Totals totals;
    private final Clock clock;
    private final Finder finder;
    private final Div presets = Kit.styled(new Div(), "presets");
    private final Div figures = new Div();

    TotalsView(Totals totals, EnterpriseDirectory directory, Clock clock) {
        this.totals = totals;
        this.clock = clock;
        finder = finder(directory);
        finder.addClassName("totals-filters");
        add(Kit.head(getTranslation("report.menu.totals"), getTranslation("report.context")), presets, finder, figures);
    }

    private Finder finder(EnterpriseDirectory directory) {
        var today = getTranslation("ui.today");
        var finder = Finder.withoutSearch(TotalsNavigation.TOTALS, this::refresh);
        finder.day("from", getTranslation("report.from"), getTranslation("report.from.default"));
        finder.day("to", getTranslation("report.to"), today);
        finder.day("asOf", getTranslation("report.as-of"), getTranslation("report.as-of.default"));
        finder.choice(
                "region",
                getTranslation("report.region"),
                Stream.concat(
                                Stream.of(new Choice("", getTranslation("report.region.all"))),
                                directory.regions().stream()
                                        .map(region -> new Choice(
                                                region.prefix(), region.name().in(getLocale()))))
                        .toList());
        finder.choice(
                "role",
                getTranslation("report.role"),
                Stream.concat(
                                Stream.of(new Choice("", getTranslation("report.role.both"))),
                                Arrays.stream(TrainingRole.values())
                                        .map(role ->
                                                new Choice(role.code(), getTranslation("report.role." + role.code()))))
                        .toList());
        finder.inOrder("from", "to");
        return finder.day("knownOn", getTranslation("report.known-on"), getTranslation("report.now"));
    }

    private TotalsQuery query() {
        return TotalsNavigation.read(QueryParameters.simple(finder.parameters()), LocalDate.now(clock));
    }

    private void refresh() {
        var query = query();
        var content = totals.isAnythingRecorded(query)
                ? new TotalFigures(totals, query, finder.parameters())
                : Kit.nothingRecorded(query.knownOn());
        figures.removeAll();
        figures.add(content);
        presets.removeAll();
        presets.add(presets(LocalDate.now(clock)));
    }

    /** The periods that are asked for most, each a link that can be kept. */
    private Component presets(LocalDate today) {
        var periods = new LinkedHashMap<String, List<LocalDate>>();
        periods.put("month", List.of(today.withDayOfMonth(1), today));
        var quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        periods.put("quarter", List.of(quarter, today));
        periods.put("year", List.of(today.withDayOfYear(1), today));
        var lastYear = today.minusYears(1).withDayOfYear(1);
        periods.put("last-year", List.of(lastYear, today.withDayOfYear(1).minusDays(1)));
        periods.put("three-years", List.of(today.minusYears(3).plusDays(1), today));
        var query = query();
        var nav = new Nav();
        nav.getElement().setAttribute("aria-label", getTranslation("report.period"));
        periods.forEach((name, days) -> {
            var link = Kit.link(
                    TotalsNavigation.page(TotalsNavigation.changed(
                            finder.parameters(),
                            Map.of(
                                    "from", days.getFirst().toString(),
                                    "to", days.getLast().toString(),
                                    "asOf", ""))),
                    getTranslation("report.period." + name));
            boolean chosen = query.from().equals(days.getFirst()) && query.to().equals(days.getLast());
            link.getElement().setAttribute("aria-current", chosen ? "true" : "false");
            link.getElement().setAttribute("data-testid", "period-" + name);
            nav.add(link);
        });
        return nav;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
