package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.profile.CategoryScheme;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;

/** What each grade adds or takes away, role by role; empty = nothing. */
class RuleGrades extends Div {

    private final Map<TrainingRole, Map<GradeOn, NumberBox.Count>> fields = new EnumMap<>(TrainingRole.class);
    private final Runnable changed;

    /** @param today schemes that are over by then are left out */
    RuleGrades(List<CategoryScheme> schemes, RuleSet inForce, LocalDate today, Runnable changed) {
        this.changed = changed;
        var lines = Kit.styled(new Div(), "rule-grades");
        for (CategoryScheme scheme : schemes) {
            LocalDate end = scheme.validTo();
            if (end == null || end.isAfter(today)) {
                scheme.grades().forEach(grade -> lines.add(line(scheme, grade, inForce)));
            }
        }
        add(Kit.card(
                getTranslation("staffing.rules.grades"),
                new Paragraph(getTranslation("staffing.rules.grades.hint")),
                lines));
    }

    private Div line(CategoryScheme scheme, CategoryScheme.Grade grade, RuleSet inForce) {
        var key = new GradeOn(scheme.code(), grade.code());
        var line = Kit.styled(new Div(new Span(grade.name().in(getLocale()))), "rule-grade");
        for (TrainingRole role : TrainingRole.values()) {
            var field = new NumberBox.Count(getTranslation("staffing.role." + role.code()));
            field.setPlaceholder("±0");
            int number = inForce.adjustment(role, key);
            field.setNumber(number == 0 ? null : number);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.addValueChangeListener(change -> changed.run());
            field.getElement().setAttribute("data-testid", "grade-" + grade.code() + "-" + role.code());
            fields.computeIfAbsent(role, any -> new LinkedHashMap<>()).put(key, field);
            line.add(field);
        }
        return line;
    }

    Map<TrainingRole, Map<GradeOn, Integer>> adjustments() {
        var all = new EnumMap<TrainingRole, Map<GradeOn, Integer>>(TrainingRole.class);
        fields.forEach((role, byGrade) -> {
            var own = new LinkedHashMap<GradeOn, Integer>();
            byGrade.forEach((grade, field) -> {
                Integer number = field.number().orElse(null);
                if (number != null && number != 0) {
                    own.put(grade, number);
                }
            });
            all.put(role, own);
        });
        return all;
    }
}
