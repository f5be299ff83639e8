package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.nishang.assessment.sitting.AttemptId;
import tools.jackson.databind.json.JsonMapper;

/** The paper in the browser: a component of its own that saves by the API, whatever becomes of this page. */
@Tag("exam-sheet")
@JsModule("./exam/sheet.ts")
public class ExamSheet extends Component {

    private static final String PREFIX = "assessment.sheet.";

    public ExamSheet(AttemptId attempt, String learner, Locale locale, Runnable finished) {
        getElement().setAttribute("attempt", attempt.toString());
        getElement().setAttribute("learner", learner);
        getElement().setAttribute("labels", labels(locale));
        getElement().addEventListener("exam-finished", event -> finished.run());
    }

    public static String labels(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "vaadin-i18n/assessment",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var labels = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> labels.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return JsonMapper.shared().writeValueAsString(labels);
    }
}
