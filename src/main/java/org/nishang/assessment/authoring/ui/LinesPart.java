package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.LineKind;
import org.nishang.ui.Kit;

/** Lines of a form that come and go: options, pairs, steps, areas. */
class LinesPart extends Div {

    /** Milliseconds without a key before what was typed is taken. */
    static final int PAUSE = 600;

    private final LineKind kind;
    private final Runnable changed;
    private final Div rows = new Div();
    private final List<Row> lines = new ArrayList<>();
    private boolean reading;

    LinesPart(LineKind kind, Runnable changed) {
        this.kind = kind;
        this.changed = changed;
        addClassNames("lines", "lines-" + kind.name());
        var add = new Button(getTranslation("assessment.form.add." + kind.name()), click -> {
            add(FormLine.EMPTY);
            changed.run();
        });
        add.setTestId("add-" + kind.name());
        add(new H3(getTranslation("assessment.form." + kind.name())), rows, add);
    }

    void read(List<FormLine> values) {
        reading = true;
        rows.removeAll();
        lines.clear();
        values.forEach(this::add);
        reading = false;
    }

    private void add(FormLine value) {
        var row = new Row(value);
        lines.add(row);
        rows.add(row);
    }

    List<FormLine> value() {
        return lines.stream().map(Row::value).toList();
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
            int number = lines.size() + 1;
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
            var remove = new Button(getTranslation("assessment.form.remove"), click -> {
                lines.remove(this);
                rows.remove(this);
                changed.run();
            });
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
