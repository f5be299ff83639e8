package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.KindRules.Field;
import org.nishang.assessment.item.ParameterForm;
import org.nishang.common.FieldName;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What makes an item one with parameters, as fields: the table, and the formula of its key. */
class ParameterFields extends Div {

    private final Checkbox used = Kit.tested(new Checkbox(), "parametric");
    private final TextArea figures = Kit.tested(new TextArea(), "figures-table");
    private final TextField key = Kit.tested(new TextField(), "key-formula");
    private final TextField round = Kit.tested(new TextField(), "key-round");
    private final Div line = Kit.styled(new Div(key, round), "fields-line");

    /** @param shape after the item became one with parameters, or is none any more */
    ParameterFields(Runnable changed, Runnable shape) {
        used.setLabel(getTranslation("assessment.form.parametric"));
        used.setHelperText(getTranslation("assessment.form.parametric.hint"));
        used.addValueChangeListener(change -> {
            shape.run();
            changed.run();
        });
        figures.setLabel(getTranslation("assessment.form.figures"));
        figures.setHelperText(getTranslation("assessment.form.figures.hint"));
        figures.setPlaceholder(getTranslation("assessment.form.figures.example"));
        figures.setMinRows(6);
        figures.setMaxLength(20_000);
        figures.addClassName("figures-table");
        key.setLabel(getTranslation("assessment.form.key-formula"));
        key.setHelperText(getTranslation("assessment.form.key-formula.hint"));
        key.setMaxLength(200);
        round.setLabel(getTranslation("assessment.form.key-round"));
        round.setHelperText(getTranslation("assessment.form.key-round.hint"));
        round.setMaxLength(1);
        lazy(figures);
        lazy(key);
        lazy(round);
        figures.addValueChangeListener(change -> changed.run());
        key.addValueChangeListener(change -> changed.run());
        round.addValueChangeListener(change -> changed.run());
        addClassName("parameter-fields");
        add(used, figures, line);
    }

    private static void lazy(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LinesPart.PAUSE);
    }

    void heldBy(Form form) {
        form.hold(figures, false, FieldName.PARAMETERS).hold(key, false).hold(round, false);
    }

    boolean isUsed() {
        return used.getValue();
    }

    /** Shows what an item of this kind with parameters has. */
    void show(String kind) {
        var fields = ItemKind.of(kind).rules().fields();
        figures.setVisible(isUsed());
        line.setVisible(isUsed() && (fields.contains(Field.NUMBER) || fields.contains(Field.STATEMENT)));
        round.setVisible(fields.contains(Field.NUMBER));
    }

    void read(@Nullable ParameterForm form) {
        used.setValue(form != null);
        figures.setValue(form == null ? "" : form.figures());
        key.setValue(form == null ? "" : form.key());
        round.setValue(form == null ? "" : form.round());
    }

    /** Nothing where the item has no parameters. */
    @Nullable
    ParameterForm value() {
        return isUsed() ? new ParameterForm(figures.getValue(), key.getValue(), round.getValue()) : null;
    }
}
