package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.nishang.common.FieldName;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;

/** Asks for the reason of an act on the time of an exam, and says what will follow. */
public class TimeDialog extends Dialog {

    /** What is done when it is confirmed. */
    public interface Act {
        void with(int minutes, String reason);
    }

    private final NumberBox.Count minutes = new NumberBox.Count(getTranslation("learning.sittings.how-many"));
    private final TextField reason = Kit.styled(new TextField(getTranslation("learning.sittings.reason")), "wide");
    private final transient Act act;

    public TimeDialog(String title, String effect, String verb, Act act) {
        this.act = act;
        setHeaderTitle(title);
        addClassName("time-dialog");
        minutes.setBounds(1, 240);
        minutes.setNumber(5);
        minutes.setVisible(false);
        minutes.setTestId("time-minutes");
        reason.setMaxLength(200);
        reason.setHelperText(getTranslation("learning.sittings.reason.hint"));
        reason.setTestId("time-reason");
        var form = new Form("column-form").withoutDraft().needs(minutes).needs(reason, FieldName.REASON);
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("ui.cancel"), click -> close()),
                        form.agrees(verb, "time-submit", new Paragraph(effect), this::submit));
    }

    /** Asks how many minutes, too. */
    TimeDialog withMinutes() {
        minutes.setVisible(true);
        return this;
    }

    private void submit() {
        act.with(minutes.number().orElse(0), reason.getValue());
        close();
        Kit.done(getTranslation("learning.sittings.done"));
    }
}
