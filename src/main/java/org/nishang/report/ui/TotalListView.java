package org.nishang.report.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.identity.Permission;
import org.nishang.report.Total;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;

/** The list behind a figure; the number of its rows is the figure. */
@Route(TotalsNavigation.TOTALS + "/:total")
@RolesAllowed(Permission.SEE_TOTALS)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/report.css")
class TotalListView extends Div implements BeforeEnterObserver {

    private final Totals totals;
    private final EnterpriseDirectory directory;
    private final Clock clock;

    TotalListView(Totals totals, EnterpriseDirectory directory, Clock clock) {
        this.totals = totals;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var total = Total.of(event.getRouteParameters().get("total").orElse(""));
        QueryParameters url = event.getLocation().getQueryParameters();
        String part = total.part(TotalsNavigation.value(url, "part"));
        var query = TotalsNavigation.read(url, LocalDate.now(clock));
        var parameters = new LinkedHashMap<String, String>();
        for (String name : new String[] {"from", "to", "asOf", "knownOn", "region", "role"}) {
            String value = TotalsNavigation.value(url, name);
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        }
        show(total, part, query, parameters);
    }

    private void show(Total total, String part, TotalsQuery query, Map<String, String> parameters) {
        var title = TotalWords.name(this, total, part);
        var grid = new TotalGrid(totals, total, part, query, regions());
        removeAll();
        add(
                Kit.head(
                        title,
                        context(query),
                        Kit.action(TotalsNavigation.page(parameters), getTranslation("report.back"), false)),
                definition(TotalWords.definition(this, total, part)),
                totals.isAnythingRecorded(query)
                        ? files(total, part, parameters, grid).beside(count(total, part, query))
                        : Kit.nothingRecorded(query.knownOn()),
                grid);
    }

    private static ListFiles files(Total total, String part, Map<String, String> parameters, TotalGrid grid) {
        var files = ListFiles.of(TotalsNavigation.TOTALS, grid);
        files.ask(TotalsNavigation.changed(parameters, Map.of("total", total.code(), "part", part)));
        return files;
    }

    private Paragraph definition(String text) {
        return Kit.styled(new Paragraph(text), "soft", "definition");
    }

    private Div count(Total total, String part, TotalsQuery query) {
        var rows = Kit.tested(new Span(Formats.number(totals.count(total, part, query))), "row-count");
        var line = new Div(
                new Span(getTranslation("report.rows.before")), rows, new Span(getTranslation("report.rows.after")));
        line.addClassNames("count", "row-count");
        var listed = total.listed(part);
        if (listed.size() == 1 && listed.getFirst().isSum()) {
            line.add(new Span(TotalWords.sum(this, totals.sheet(query), total, listed.getFirst())));
        }
        return line;
    }

    private String context(TotalsQuery query) {
        String where = query.region().isEmpty()
                ? getTranslation("report.region.all")
                : regions().getOrDefault(query.region(), query.region());
        var role = query.role();
        String words = getTranslation(
                "report.list.context",
                Formats.date(query.from()),
                Formats.date(query.to()),
                Formats.date(query.asOf()),
                where,
                getTranslation("report.role." + (role == null ? "both" : role.code())));
        LocalDate known = query.knownOn();
        return known == null ? words : words + getTranslation("report.list.known", Formats.date(known));
    }

    private Map<String, String> regions() {
        var names = new LinkedHashMap<String, String>();
        directory.regions().forEach(r -> names.put(r.prefix(), r.name().in(getLocale())));
        return names;
    }
}
