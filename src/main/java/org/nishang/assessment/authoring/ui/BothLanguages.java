package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.nishang.assessment.item.FormText;
import org.nishang.common.FieldName;
import org.nishang.ui.form.Form;

/** A longer text in both languages, side by side where there is room. */
class BothLanguages extends Div {

    private final TextArea zh;
    private final TextArea en;

    BothLanguages(String name, Runnable changed) {
        zh = area(name, "zh", changed);
        en = area(name, "en", changed);
        addClassName("both-languages");
        add(zh, en);
    }

    private TextArea area(String name, String language, Runnable changed) {
        var area = new TextArea(getTranslation("assessment.form." + name + "-" + language));
        area.setMaxLength(4000);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LinesPart.PAUSE);
        area.addValueChangeListener(change -> changed.run());
        area.setTestId(name + "-" + language);
        return area;
    }

    /** Is about the first language; a text in one language alone lacks the other. */
    void heldBy(Form form, FieldName name) {
        form.hold(zh, false, name).hold(en, false);
    }

    void read(FormText text) {
        zh.setValue(text.zh());
        en.setValue(text.en());
    }

    FormText value() {
        return new FormText(zh.getValue(), en.getValue());
    }
}
