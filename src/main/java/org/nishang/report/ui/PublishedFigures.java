package org.nishang.report.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.nishang.common.TrainingRole;
import org.nishang.report.Total;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/**
 * T3 of each role, and beside it what was published in 2011: numbers whose meaning nobody wrote down, so they are shown
 * as what they are and enter no calculation.
 */
class PublishedFigures extends Paragraph {

    PublishedFigures(Totals totals, TotalsQuery query, Map<String, String> parameters) {
        var trained = Total.of("T3");
        addClassName("published");
        add(new Span(getTranslation("report.cumulative")));
        for (TrainingRole role : TrainingRole.values()) {
            var link = Kit.link(
                    TotalsNavigation.list(
                            trained, "", TotalsNavigation.changed(parameters, Map.of("role", role.code()))),
                    Formats.number(totals.count(trained, "", query.of(role))));
            link.getElement().setAttribute("data-testid", "total-T3-" + role.code());
            var figure = new Span(
                    new Span(getTranslation("report.role." + role.code())),
                    link,
                    new Span(getTranslation("report.unit.people")));
            figure.addClassName("of-role");
            add(figure);
        }
        add(Kit.styled(new Span(getTranslation("report.published")), "soft"));
    }
}
