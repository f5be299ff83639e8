package org.nishang.ui.question;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Supplier;

/** Opens a dialog, made when it is asked for. What is done is handed in there. */
public final class DialogButton extends Button {

    public DialogButton(String verb, String testId, Supplier<? extends Dialog> dialog) {
        super(verb, click -> dialog.get().open());
        setTestId(testId);
    }
}
