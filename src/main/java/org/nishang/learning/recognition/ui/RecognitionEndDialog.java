package org.nishang.learning.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.nishang.common.FieldName;
import org.nishang.course.CourseCatalogue;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.RecognisableWay;
import org.nishang.learning.recognition.Recognition;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Asks why a recognition is withdrawn, and says what follows. */
class RecognitionEndDialog extends Dialog {

    RecognitionEndDialog(
            CourseRecognition recognising,
            RecognisableWay way,
            Recognition recognition,
            CourseCatalogue courses,
            Runnable changed) {
        var words = new RecognitionWords(this, courses);
        setHeaderTitle(getTranslation("learning.recognition.end.title", words.course(recognition.course())));
        var reason = Kit.tested(new TextArea(getTranslation("learning.recognition.reason")), "recognition-end-reason");
        reason.setMaxLength(500);
        reason.setWidthFull();
        var form = new Form("column-form").withoutDraft().needs(reason, FieldName.REASON);
        var submit = form.agrees(
                getTranslation("learning.recognition.end"),
                "recognition-end-submit",
                words.effectOfEnd(way, recognition),
                () -> {
                    recognising.withdraw(recognition.id(), reason.getValue());
                    close();
                    Kit.done(getTranslation("learning.recognition.end.said"));
                    changed.run();
                });
        setWidth("32rem");
        add(form);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), submit);
    }
}
