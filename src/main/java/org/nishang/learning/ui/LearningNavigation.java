package org.nishang.learning.ui;

import com.vaadin.flow.component.UI;
import org.nishang.assessment.AttemptId;

/** The addresses of the learner's screens. */
final class LearningNavigation {

    static final String COURSES = "courses";

    private LearningNavigation() {}

    static String course(String code) {
        return COURSES + "/" + code;
    }

    static String lesson(String course, String lesson) {
        return course(course) + "/" + lesson;
    }

    static String exam(AttemptId attempt) {
        return "exam/" + attempt;
    }

    static void to(String path) {
        UI.getCurrent().navigate(path);
    }
}
