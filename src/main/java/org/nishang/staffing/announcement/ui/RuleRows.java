package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.FormLines;

/** The rows of one role, each editable in place; where one ends is where the next begins. */
class RuleRows extends Div {

    private final TrainingRole role;
    private final Runnable changed;
    private final FormLines<Line> lines;
    private final StepGraph graph = new StepGraph();

    RuleRows(TrainingRole role, List<RuleRow> rows, Runnable changed) {
        this.role = role;
        this.changed = changed;
        this.lines = Kit.styled(new FormLines<>(changed), "rule-lines");
        addClassName("rule-rows");
        var add = lines.adding(getTranslation("staffing.rules.add-row"), "add-row-" + role.code(), this::next);
        add.addThemeVariants(ButtonVariant.TERTIARY);
        rows.forEach(row -> lines.append(new Line(row)));
        add(Kit.card(getTranslation("staffing.role." + role.code()), graph, lines, add));
    }

    /** As they stand in the form, in the order of the form; whether they fit together is the draft's to say. */
    List<RuleRow> rows() {
        var rows = new ArrayList<RuleRow>();
        var lines = this.lines.lines();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(lines.get(i).row(i + 1 < lines.size() ? lines.get(i + 1).fromValue() : null));
        }
        return rows;
    }

    StepGraph graph() {
        return graph;
    }

    private Line next() {
        var before = lines.lines();
        int from = before.isEmpty() ? 0 : before.getLast().fromValue() + 100;
        return new Line(new RuleRow(from, null, 1, 0, 0, null, null));
    }

    private final class Line extends Div {
        private final NumberBox.Count from = number("from", true);
        private final NumberBox.Count base = number("base", true);
        private final NumberBox.Count stepSize = number("step-size", false);
        private final NumberBox.Count stepAdd = number("step-add", false);
        private final NumberBox.Count cap = number("cap", false);
        private final NumberBox.Count broker = number("broker", false);

        Line(RuleRow row) {
            addClassName("rule-line");
            from.setNumber(row.from());
            base.setNumber(row.base());
            stepSize.setNumber(row.stepSize() == 0 ? null : row.stepSize());
            stepAdd.setNumber(row.stepAdd() == 0 ? null : row.stepAdd());
            cap.setNumber(row.cap());
            broker.setNumber(row.brokerBase());
            var remove = lines.removing(this, "✕");
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("staffing.rules.remove-row"));
            add(from, base, stepSize, stepAdd, cap, broker, remove);
            for (var field : List.of(from, base, stepSize, stepAdd, cap, broker)) {
                field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
                field.addValueChangeListener(change -> changed.run());
            }
        }

        int fromValue() {
            return value(from);
        }

        RuleRow row(@Nullable Integer to) {
            return new RuleRow(
                    fromValue(),
                    to,
                    value(base),
                    value(stepSize),
                    value(stepAdd),
                    cap.number().orElse(null),
                    broker.number().orElse(null));
        }

        private int value(NumberBox.Count field) {
            Integer value = field.number().orElse(null);
            return value == null ? 0 : value;
        }

        private NumberBox.Count number(String what, boolean required) {
            var field = new NumberBox.Count(getTranslation("staffing.rules." + what));
            field.setRequiredIndicatorVisible(required);
            field.getElement().setAttribute("data-testid", what + "-" + role.code());
            return field;
        }
    }
}
