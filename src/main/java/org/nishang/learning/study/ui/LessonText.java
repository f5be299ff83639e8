package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.study.LessonSheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a lesson in the browser: large pictures, the learner's own marks, and the place where reading goes on.
 */
@Tag("lesson-text")
@JsModule("./study/lesson-text.ts")
class LessonText extends Component {

    LessonText(LessonSheet sheet) {
        var lesson =
                new LessonRef(sheet.standing().course().code(), sheet.lesson().id());
        getElement()
                .setAttribute("class", "lesson-text")
                .setAttribute("role", "article")
                .setAttribute("lesson", lesson.toString())
                .setAttribute("own", true)
                .setAttribute("resume", String.valueOf(sheet.stopped()))
                .setAttribute("ahead", JsonMapper.shared().writeValueAsString(sheet.ahead()))
                .setAttribute(
                        "labels",
                        BrowserWords.of(
                                this,
                                "learning.reader.",
                                "larger",
                                "close",
                                "resumed",
                                "from-start",
                                "mark",
                                "bookmark",
                                "change",
                                "note",
                                "failed",
                                "keep",
                                "drop",
                                "leave"))
                .setProperty("innerHTML", sheet.html());
    }
}
