package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.KindRules.Field;
import org.nishang.assessment.item.LineKind;
import org.nishang.common.FieldName;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What an item of each kind asks for, as fields. */
class BodyFields extends Div {

    private final Runnable changed;
    private final RadioButtonGroup<Boolean> statement = Kit.tested(new RadioButtonGroup<>(), "statement");
    private final TextField number;
    private final TextField tolerance;
    private final Select<String> picture = Kit.tested(new Select<>(), "picture");
    private final BothLanguages model;
    private final Div numeric = Kit.styled(new Div(), "fields-line");
    private final Div lines = new Div();
    private final Div others = new Div();
    private final Map<LineKind, LinesPart> parts = new LinkedHashMap<>();
    private final List<String> pictures;
    private List<FormLine> hiddenLines = List.of();
    private List<FormLine> hiddenOthers = List.of();
    private @Nullable LineKind shownLines;
    private @Nullable LineKind shownOthers;

    BodyFields(Set<String> files, Runnable changed) {
        this.changed = changed;
        pictures = files.stream()
                .filter(name -> name.endsWith(".zh.svg"))
                .map(name -> name.replace(".zh.svg", ".svg"))
                .sorted()
                .toList();
        statement.setLabel(getTranslation("assessment.form.statement"));
        statement.setItems(true, false);
        statement.setItemLabelGenerator(one -> getTranslation("assessment.form.statement." + one));
        statement.addValueChangeListener(change -> changed.run());
        number = field("value");
        tolerance = field("tolerance");
        tolerance.setHelperText(getTranslation("assessment.form.tolerance.hint"));
        numeric.add(number, tolerance);
        picture.setLabel(getTranslation("assessment.form.picture"));
        picture.addValueChangeListener(change -> changed.run());
        picture.setHelperText(getTranslation("assessment.form.picture.hint"));
        model = new BothLanguages("model", changed);
        addClassName("body-fields");
        add(statement, numeric, picture, model, lines, others);
    }

    /** Knows the fields of what is written. */
    void heldBy(Form form) {
        form.hold(number, false, FieldName.VALUE)
                .hold(tolerance, false, FieldName.TOLERANCE)
                .hold(picture, false, FieldName.PICTURE);
    }

    private TextField field(String name) {
        var field = new TextField(getTranslation("assessment.form." + name));
        field.setMaxLength(40);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LinesPart.PAUSE);
        field.addValueChangeListener(change -> changed.run());
        field.setTestId(name);
        return field;
    }

    /**
     * Shows what this kind has; lines move from one kind to the next.
     *
     * @param computed whether a formula says what is right
     */
    void show(String kind, boolean computed) {
        var now = lines();
        var beside = others();
        var rules = ItemKind.of(kind).rules();
        statement.setVisible(rules.fields().contains(Field.STATEMENT) && !computed);
        number.setVisible(!computed);
        numeric.setVisible(rules.fields().contains(Field.NUMBER));
        picture.setVisible(rules.fields().contains(Field.PICTURE));
        model.setVisible(rules.fields().contains(Field.MODEL));
        lines.removeAll();
        others.removeAll();
        hiddenLines = now;
        hiddenOthers = beside;
        shownLines = rules.lines().orElse(null);
        shownOthers = rules.others().orElse(null);
        if (shownLines != null) {
            lines.add(part(shownLines, now));
        }
        if (shownOthers != null) {
            others.add(part(shownOthers, beside));
        }
    }

    private LinesPart part(LineKind kind, List<FormLine> values) {
        var part = parts.computeIfAbsent(kind, one -> new LinesPart(one, changed));
        part.read(values);
        return part;
    }

    void read(ItemForm form) {
        shownLines = null;
        shownOthers = null;
        hiddenLines = form.lines();
        hiddenOthers = form.others();
        statement.setValue(form.statement());
        number.setValue(form.value());
        tolerance.setValue(form.tolerance());
        var known = new ArrayList<>(pictures);
        known.add("");
        if (!known.contains(form.picture())) {
            known.add(form.picture());
        }
        picture.setItems(known);
        picture.setValue(form.picture());
        model.read(form.model());
    }

    List<FormLine> lines() {
        return value(shownLines, hiddenLines);
    }

    List<FormLine> others() {
        return value(shownOthers, hiddenOthers);
    }

    private List<FormLine> value(@Nullable LineKind shown, List<FormLine> hidden) {
        var part = shown == null ? null : parts.get(shown);
        return part == null ? hidden : part.value();
    }

    boolean statement() {
        return Boolean.TRUE.equals(statement.getValue());
    }

    String number() {
        return number.getValue();
    }

    String tolerance() {
        return tolerance.getValue();
    }

    String picture() {
        return picture.getOptionalValue().orElse("");
    }

    FormText model() {
        return model.value();
    }
}
