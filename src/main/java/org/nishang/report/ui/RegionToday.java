package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nishang.report.Total;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.staffing.forecast.StaffingForecast;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.list.StaffingQuery;
import org.nishang.staffing.list.StaffingSummary;
import org.nishang.staffing.renewal.FallingShort;
import org.nishang.staffing.renewal.RenewalQuery;
import org.nishang.staffing.renewal.Renewals;
import org.nishang.ui.BarChart;
import org.nishang.ui.FigureTone;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** Figures, the forecast, the training of the year. */
@CssImport("./styles/report.css")
class RegionToday extends Div {

    private static final int MONTHS = 12;

    private final StaffingForecast forecast;
    private final Totals totals;
    private final Renewals renewals;
    private final LocalDate today;
    private final TotalsQuery year;

    RegionToday(
            StaffingOverview overview, StaffingForecast forecast, Totals totals, Renewals renewals, LocalDate today) {
        this.forecast = forecast;
        this.totals = totals;
        this.renewals = renewals;
        this.today = today;
        this.year = TotalsQuery.yearOf(today);
        var summary = overview.summary(StaffingQuery.on(today));
        add(figures(summary));
        add(Kit.styled(Kit.row(outlook(), training()), "administrator"));
    }

    private Component figures(StaffingSummary summary) {
        int expiring = totals.count(Total.of("T14"), "30", year);
        var figures = new Div(
                Kit.figure(
                        getTranslation("report.work.compliance"),
                        getTranslation("report.T12.compliant.definition"),
                        Formats.rate(summary.compliance()),
                        getTranslation(
                                "report.unit.of",
                                Formats.number(summary.compliant()),
                                Formats.number(summary.declared())),
                        FigureTone.share(summary.compliance()),
                        "staffing?state=COMPLIANT",
                        "work-compliance"),
                missing("D", summary.declarantsMissing(), summary.enterprisesMissingDeclarants(), summary),
                missing("A", summary.auditorsMissing(), summary.enterprisesMissingAuditors(), summary),
                Kit.figure(
                        getTranslation("report.work.expiring"),
                        getTranslation("report.T14.30.definition"),
                        Formats.number(expiring),
                        getTranslation(
                                "report.unit.certificates-enterprises",
                                Formats.number(totals.enterprisesWithExpiring("30", year))),
                        FigureTone.open(expiring, totals.count(Total.of("T7"), "", year)),
                        TotalsNavigation.list(Total.of("T14"), "30", Map.of()),
                        "work-expiring"),
                Kit.figure(
                        getTranslation("report.work.undeclared"),
                        getTranslation("report.T10.undeclared.definition"),
                        Formats.number(summary.undeclared()),
                        getTranslation("report.unit.enterprises"),
                        FigureTone.open(summary.undeclared(), summary.enterprises()),
                        "staffing?state=UNDECLARED",
                        "work-undeclared"));
        int toRenew = renewals.due(RenewalQuery.of(Map.of(), today)).size();
        figures.add(Kit.figure(
                getTranslation("report.work.to-renew"),
                getTranslation("report.work.to-renew.definition"),
                Formats.number(toRenew),
                getTranslation(
                        "report.work.to-renew.unit",
                        Formats.number(renewals.fallingShort(RenewalQuery.of(Map.of(), today)).stream()
                                .map(FallingShort::enterprise)
                                .distinct()
                                .count())),
                FigureTone.queue(toRenew),
                "staffing-renewals",
                "work-to-renew"));
        figures.addClassName("figures");
        return figures;
    }

    private Component missing(String role, int people, int enterprises, StaffingSummary summary) {
        return Kit.figure(
                getTranslation("report.work.missing." + role),
                getTranslation("report.T11.shortfall.definition"),
                Formats.number(people),
                getTranslation("report.unit.people-enterprises", Formats.number(enterprises)),
                FigureTone.missing(people, summary.assessed()),
                "staffing?state=SHORT&role=" + role,
                "work-missing-" + role);
    }

    private Component outlook() {
        var points = forecast.byMonth("", today, MONTHS);
        var chart = new BarChart(
                getTranslation("report.work.outlook.axis"),
                getTranslation("report.work.outlook.day"),
                points.stream()
                        .map(point -> point.day().equals(today)
                                ? getTranslation("ui.today")
                                : getTranslation(
                                        "report.chart.month." + point.day().getMonthValue()))
                        .toList(),
                List.of(new BarChart.Series(
                        getTranslation("report.work.outlook.enterprises"),
                        points.stream()
                                .map(StaffingForecast.Point::enterprisesShort)
                                .toList())));
        return Kit.card(
                getTranslation("report.work.outlook"),
                chart,
                new Paragraph(Kit.link("staffing?state=SOON", getTranslation("report.work.soon"))),
                new Paragraph(Kit.link("staffing-regions", getTranslation("report.work.regions"))));
    }

    private Component training() {
        var link = Kit.figure(
                getTranslation("report.work.person-times", today.getYear()),
                getTranslation("report.T1.definition"),
                Formats.number(totals.count(Total.of("T1"), "", year)),
                getTranslation("report.unit.person-times"),
                FigureTone.PLAIN,
                TotalsNavigation.list(Total.of("T1"), "", Map.of()),
                "work-T1");
        return Kit.card(
                getTranslation("report.training"),
                link,
                new PublishedFigures(totals, year, Map.of()),
                new Paragraph(Kit.link(TotalsNavigation.TOTALS, getTranslation("report.work.all"))));
    }
}
