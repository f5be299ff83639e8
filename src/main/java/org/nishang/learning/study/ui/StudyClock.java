package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.study.LessonSheet;
import tools.jackson.databind.json.JsonMapper;

/** The study time of a lesson in the browser: reports by the API, whatever becomes of this page. */
@Tag("study-clock")
@JsModule("./study/study-clock.ts")
class StudyClock extends Component {

    private static final String PREFIX = "learning.clock.";

    StudyClock(LessonSheet sheet, LessonSheet.Reading reading) {
        var time = reading.time();
        var lesson =
                new LessonRef(sheet.standing().course().code(), sheet.lesson().id());
        getElement()
                .setAttribute("learner", reading.learner().toString())
                .setAttribute("lesson", lesson.toString())
                .setAttribute("place", reading.place())
                .setAttribute("server", String.valueOf(reading.at().toEpochMilli()))
                .setAttribute("studied", String.valueOf(time.studied().toSeconds()))
                .setAttribute(
                        "floor",
                        String.valueOf(sheet.isDone() ? 0 : time.floor().toSeconds()))
                .setAttribute("labels", labels())
                .setAttribute("data-testid", "study-clock");
    }

    /** @param studied is told once the lesson has been studied as long as it asks for */
    void onStudied(Runnable studied) {
        getElement().addEventListener("lesson-studied", event -> studied.run());
    }

    /** Nothing more is asked for; the time goes on. */
    void complete() {
        getElement().setAttribute("floor", "0");
    }

    private String labels() {
        var labels = new TreeMap<String, String>();
        Stream.of("left", "enough", "idle", "here", "waits")
                .forEach(key -> labels.put(key, getTranslation(PREFIX + key, "{0}", "{1}")));
        return JsonMapper.shared().writeValueAsString(labels);
    }
}
