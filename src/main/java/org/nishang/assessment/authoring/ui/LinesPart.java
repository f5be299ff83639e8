package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.LineKind;
import org.nishang.ui.Kit;
import org.nishang.ui.form.FormLines;

/** Lines of a form that come and go: options, pairs, steps, areas. */
class LinesPart extends Div {

    /** Milliseconds without a key before what was typed is taken. */
    static final int PAUSE = 600;

    private final LineKind kind;
    private final Runnable changed;
    private final FormLines<Row> lines;
    private boolean reading;

    LinesPart(LineKind kind, Runnable changed) {
        this.kind = kind;
        this.changed = changed;
        addClassNames("lines", "lines-" + kind.name());
        this.lines = new FormLines<>(changed);
        add(
                new H3(getTranslation("assessment.form." + kind.name())),
                lines,
                lines.adding(
                        getTranslation("assessment.form.add." + kind.name()),
                        "add-" + kind.name(),
                        () -> new Row(FormLine.EMPTY)));
    }

    void read(List<FormLine> values) {
        reading = true;
        lines.clear();
        values.forEach(value -> lines.append(new Row(value)));
        reading = false;
    }

    List<FormLine> value() {
        return lines.lines().stream().map(Row::value).toList();
    }

    private void tell() {
        if (!reading) {
            changed.run();
        }
    }

    private final class Row extends Div {

        private final Checkbox correct = new Checkbox();
        private final TextField zh;
        private final TextField en;
        private final TextField pairZh;
        private final TextField pairEn;
        private final TextField measure;

        Row(FormLine value) {
            int number = lines.lines().size() + 1;
            addClassName("line");
            correct.setValue(value.correct());
            correct.setLabel(getTranslation("assessment.form.correct"));
            correct.setTestId(kind.name() + "-correct-" + number);
            correct.addValueChangeListener(change -> tell());
            correct.setVisible(kind.correct());
            zh = field("zh", number, value.text().zh(), true);
            en = field("en", number, value.text().en(), kind.english());
            pairZh = field("pair-zh", number, value.pair().zh(), kind.pair());
            pairEn = field("pair-en", number, value.pair().en(), kind.pair());
            measure = field("measure", number, value.measure(), kind.measure());
            if (kind.measure()) {
                measure.setLabel(getTranslation("assessment.form.measure." + kind.name()));
            }
            if (!kind.english()) {
                zh.setLabel(getTranslation("assessment.form.any-language"));
            }
            var remove = lines.removing(this, getTranslation("assessment.form.remove"));
            remove.setTestId(kind.name() + "-remove-" + number);
            var fields = Kit.styled(new Div(zh, en, pairZh, pairEn, measure), "line-fields");
            add(fields, Kit.styled(new Div(correct, remove), "line-side"));
        }

        private TextField field(String name, int number, String value, boolean shown) {
            var field = new TextField(getTranslation("assessment.form." + name));
            field.setValue(value);
            field.setMaxLength(600);
            field.setVisible(shown);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE);
            field.addValueChangeListener(change -> tell());
            field.setTestId(kind.name() + "-" + name + "-" + number);
            return field;
        }

        FormLine value() {
            return new FormLine(
                    new FormText(zh.getValue(), en.getValue()),
                    new FormText(pairZh.getValue(), pairEn.getValue()),
                    measure.getValue(),
                    correct.getValue());
        }
    }
}
