package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import org.nishang.learning.study.LessonSheet;
import tools.jackson.databind.json.JsonMapper;

/** Above the text of a lesson: its size, the learner's own marks, and the lesson on paper. */
@Tag("lesson-tools")
@JsModule("./study/lesson-tools.ts")
class LessonTools extends Component {

    LessonTools(LessonSheet sheet) {
        var course = sheet.standing().course();
        var titles = new LinkedHashMap<String, String>();
        course.lessons()
                .forEach(lesson -> titles.put(lesson.id(), lesson.title().in(getLocale())));
        getElement()
                .setAttribute("course", LearningNavigation.course(course.code()))
                .setAttribute("lessons", JsonMapper.shared().writeValueAsString(titles))
                .setAttribute("own", true)
                .setAttribute(
                        "labels",
                        BrowserWords.of(
                                this,
                                "learning.reader.",
                                "size",
                                "size-1",
                                "size-2",
                                "size-3",
                                "letter",
                                "print",
                                "marks",
                                "mine",
                                "none",
                                "private"));
    }
}
