package org.nishang.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.nishang.ui.Kit;

/** Above a form: what is wrong with which field, each a way to it. Not there while there is little to say. */
class FaultSummary extends Div {

    FaultSummary() {
        addClassNames("form-summary", "tone-bad");
        getElement().setAttribute("role", "alert");
        setTestId("form-summary");
        setVisible(false);
    }

    void show(Map<FormField, String> faults) {
        removeAll();
        setVisible(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        faults.forEach((field, words) -> list.add(new ListItem(way(field, words))));
        add(new Paragraph(getTranslation("ui.form.faults", faults.size())), list);
    }

    private NativeButton way(FormField field, String words) {
        return Kit.styled(new NativeButton(words, click -> field.focus()), "link-button");
    }
}
