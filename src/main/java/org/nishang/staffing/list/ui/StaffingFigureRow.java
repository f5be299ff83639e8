package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingState;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.list.StaffingQuery;
import org.nishang.staffing.list.StaffingSummary;
import org.nishang.ui.FigureTone;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** The figures above the staffing list; each opens the list that it counts. */
class StaffingFigureRow extends Div {

    StaffingFigureRow() {
        addClassName("figures");
    }

    /**
     * Of all states; where nothing had been recorded by then it says so, instead of zeros.
     *
     * @param parameters of the list that is shown; each figure changes state and role only
     */
    void show(StaffingOverview overview, StaffingQuery query, Map<String, String> parameters) {
        removeAll();
        if (overview.isAnythingRecorded(query.knownOn())) {
            show(overview.summary(query.inAnyState()), parameters);
        } else {
            add(Kit.nothingRecorded(query.knownOn()));
        }
    }

    private void show(StaffingSummary summary, Map<String, String> parameters) {
        add(
                figure(
                        "enterprises",
                        Formats.number(summary.enterprises()),
                        getTranslation("staffing.unit.enterprises"),
                        FigureTone.PLAIN,
                        parameters,
                        Map.of("state", "")),
                figure(
                        "compliance",
                        Formats.rate(summary.compliance()),
                        getTranslation(
                                "staffing.unit.of-declared",
                                Formats.number(summary.compliant()),
                                Formats.number(summary.assessed())),
                        FigureTone.share(summary.compliance()),
                        parameters,
                        Map.of("state", StaffingState.COMPLIANT.name())),
                missing(
                        TrainingRole.DECLARANT,
                        summary.declarantsMissing(),
                        summary.enterprisesMissingDeclarants(),
                        summary,
                        parameters),
                missing(
                        TrainingRole.AUDITOR,
                        summary.auditorsMissing(),
                        summary.enterprisesMissingAuditors(),
                        summary,
                        parameters),
                figure(
                        "undeclared",
                        Formats.number(summary.undeclared()),
                        getTranslation("staffing.unit.enterprises"),
                        FigureTone.open(summary.undeclared(), summary.enterprises()),
                        parameters,
                        Map.of("state", StaffingState.UNDECLARED.name())));
    }

    private Component missing(
            TrainingRole role, int people, int enterprises, StaffingSummary summary, Map<String, String> parameters) {
        return figure(
                "missing-" + role.code(),
                Formats.number(people),
                getTranslation("staffing.unit.people-enterprises", Formats.number(enterprises)),
                FigureTone.missing(people, summary.assessed()),
                parameters,
                Map.of("state", StaffingState.SHORT.name(), "role", role.code()));
    }

    private Component figure(
            String name,
            String value,
            String unit,
            FigureTone tone,
            Map<String, String> parameters,
            Map<String, String> changes) {
        return Kit.figure(
                getTranslation("staffing.figure." + name),
                getTranslation("staffing.figure." + name + ".definition"),
                value,
                unit,
                tone,
                StaffingNavigation.list(parameters, changes),
                name);
    }
}
