package org.nishang.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.nishang.ui.Kit;

/** Above a form: that a draft was put back, from when it is, and the way to be rid of it. */
final class DraftNote extends Div {

    private final Runnable discard;

    DraftNote(Runnable discard) {
        this.discard = discard;
        addClassName("draft-note");
        setTestId("draft-restored");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(Form form, String savedAt) {
        removeAll();
        add(
                new Span(getTranslation("ui.draft.restored", savedAt)),
                Kit.styled(
                        Kit.button(getTranslation("ui.draft.discard"), false, "discard-draft", discard),
                        "link-button"));
        setVisible(true);
        form.addComponentAsFirst(this);
    }
}
