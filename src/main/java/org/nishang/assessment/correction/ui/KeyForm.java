package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nishang.assessment.correction.KeyCorrectionRequest;
import org.nishang.assessment.correction.KeyCorrectionRequest.Mode;
import org.nishang.assessment.correction.KeySheet;
import org.nishang.assessment.item.KeyInput;
import org.nishang.common.FieldName;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What was wrong, the other key, and why. */
class KeyForm extends Form {

    private final KeySheet sheet;
    private final RadioButtonGroup<Mode> mode = Kit.tested(new RadioButtonGroup<>(), "remark-mode");
    private final Paragraph rule = Kit.styled(new Paragraph(), "soft");
    private final RadioButtonGroup<Integer> one = new RadioButtonGroup<>();
    private final CheckboxGroup<Integer> some = new CheckboxGroup<>();
    private final TextArea forms = new TextArea();
    private final TextArea reason = Kit.tested(new TextArea(), "remark-reason");

    KeyForm(KeySheet sheet, Consumer<KeyCorrectionRequest> taker) {
        super("remark-form");
        this.sheet = sheet;
        mode.setLabel(getTranslation("assessment.key-correction.mode"));
        mode.setItems(Arrays.stream(Mode.values())
                .filter(each -> sheet.ask() != KeyInput.NOTHING || !each.asksForKey())
                .toList());
        mode.setItemLabelGenerator(each -> getTranslation("assessment.key-correction.mode." + each));
        mode.addValueChangeListener(change -> shape());
        keys();
        reason.setLabel(getTranslation("assessment.key-correction.why"));
        reason.setHelperText(getTranslation("assessment.key-correction.why.hint"));
        reason.setMaxLength(500);
        with(mode).put(rule).needs(one, FieldName.CHOICE);
        needs(some, FieldName.CHOICE).needs(forms, FieldName.CHOICE).needs(reason, FieldName.REASON);
        primary(getTranslation("assessment.key-correction.count"), "remark-submit", () -> submit(taker));
        mode.setValue(sheet.ask() == KeyInput.NOTHING ? Mode.FULL_POINTS : Mode.OTHER_KEY);
    }

    private void keys() {
        var indexes = IntStream.range(0, sheet.options().size()).boxed().toList();
        one.setLabel(getTranslation("assessment.key-correction.right"));
        one.setItems(indexes);
        one.setItemLabelGenerator(this::option);
        one.setTestId("remark-one");
        some.setLabel(getTranslation("assessment.key-correction.right"));
        some.setItems(indexes);
        some.setItemLabelGenerator(this::option);
        some.setTestId("remark-some");
        forms.setLabel(getTranslation("assessment.key-correction.forms"));
        forms.setHelperText(getTranslation("assessment.key-correction.forms.hint"));
        forms.setTestId("remark-forms");
    }

    private String option(int index) {
        return (char) ('A' + index) + " · " + sheet.options().get(index).text().in(getLocale());
    }

    /** Another key begins with the one that holds, a further one with nothing. */
    private void shape() {
        var chosen = mode.getValue();
        boolean other = chosen == Mode.OTHER_KEY;
        rule.setText(getTranslation("assessment.key-correction.rule." + chosen));
        one.setVisible(chosen.asksForKey() && sheet.ask() == KeyInput.ONE);
        some.setVisible(chosen.asksForKey() && sheet.ask() == KeyInput.SOME);
        forms.setVisible(chosen.asksForKey() && (sheet.ask() == KeyInput.FORMS || sheet.ask() == KeyInput.NUMBERS));
        var now = IntStream.range(0, sheet.options().size())
                .filter(i -> other && sheet.options().get(i).correct())
                .boxed()
                .collect(Collectors.toSet());
        one.setValue(now.stream().findFirst().orElse(null));
        some.setValue(now);
        forms.setValue(other ? String.join("\n", sheet.accepted()) : "");
    }

    private void submit(Consumer<KeyCorrectionRequest> taker) {
        taker.accept(new KeyCorrectionRequest(sheet.version(), mode.getValue(), options(), forms(), reason.getValue()));
    }

    private List<Integer> options() {
        Set<Integer> chosen = one.isVisible()
                ? one.getOptionalValue().map(Set::of).orElse(Set.of())
                : some.isVisible() ? some.getValue() : Set.of();
        return List.copyOf(chosen);
    }

    private List<String> forms() {
        return forms.isVisible() ? forms.getValue().lines().toList() : List.of();
    }
}
