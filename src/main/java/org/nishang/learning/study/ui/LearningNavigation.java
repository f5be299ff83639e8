package org.nishang.learning.study.ui;

import com.vaadin.flow.component.UI;
import org.nishang.assessment.sitting.AttemptId;

/** The addresses of the learner's screens. */
public final class LearningNavigation {

    static final String COURSES = "courses";
    static final String STUDIES = "studies";

    private LearningNavigation() {}

    static String course(String code) {
        return COURSES + "/" + code;
    }

    static String lesson(String course, String lesson) {
        return course(course) + "/" + lesson;
    }

    /** What to know before an exam is started. */
    static String examBrief(String code) {
        return course(code) + "/exam";
    }

    static String exam(AttemptId attempt) {
        return "exam/" + attempt;
    }

    /** Goes there, to the top of the page, as a link would. */
    static void to(String path) {
        var ui = UI.getCurrent();
        ui.navigate(path);
        ui.getPage().executeJs("window.scrollTo(0, 0)");
    }
}
