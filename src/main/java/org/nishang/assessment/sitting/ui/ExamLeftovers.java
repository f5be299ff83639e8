package org.nishang.assessment.sitting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.ui.ExamSheet;

/** Answers that did not reach the portal before the exam was over, as the browser has kept them. */
@Tag("exam-leftovers")
@JsModule("./exam/leftovers.ts")
class ExamLeftovers extends Component {

    ExamLeftovers(AttemptId attempt, Locale locale) {
        getElement().setAttribute("attempt", attempt.toString());
        getElement().setAttribute("labels", ExamSheet.labels(locale));
    }
}
