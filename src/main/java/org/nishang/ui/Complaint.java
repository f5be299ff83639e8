package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/**
 * Why something outside a form was not done. It stands at the top of the page, or of the dialog that is open, until
 * something is done or it is closed: a sentence that one has to act on does not go away by itself.
 */
final class Complaint extends Div {

    private Complaint(String words) {
        addClassNames("complaint", "tone-bad");
        setTestId("complaint");
        getElement().setAttribute("tabindex", "-1");
        var sentence = new Span(words);
        sentence.getElement().setAttribute("role", "alert");
        add(sentence, Kit.button(getTranslation("ui.close"), false, "complaint-close", () -> removeFromParent()));
    }

    static void show(UI ui, String words) {
        forget(ui);
        var complaint = new Complaint(words);
        ComponentUtil.setData(ui, Complaint.class, complaint);
        place(ui).addComponentAsFirst(complaint);
        complaint.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true})");
    }

    static void forget(UI ui) {
        Optional.ofNullable(ComponentUtil.getData(ui, Complaint.class)).ifPresent(Component::removeFromParent);
    }

    private static HasComponents place(UI ui) {
        return ui.getChildren()
                .filter(Complaint::isOpenDialog)
                .map(HasComponents.class::cast)
                .reduce((below, above) -> above)
                .orElseGet(() -> ui.getCurrentView() instanceof HasComponents page ? page : ui);
    }

    /** By its tag: naming the class would load the code of dialogs with every page. */
    private static boolean isOpenDialog(Component part) {
        return part.getElement().getTag().equals("vaadin-dialog")
                && part.getElement().getProperty("opened", false);
    }
}
