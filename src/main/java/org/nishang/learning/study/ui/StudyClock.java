package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.study.LessonNeed;
import org.nishang.learning.study.LessonSheet;

/** The study time of a lesson in the browser: reports by the API, whatever becomes of this page. */
@Tag("study-clock")
@JsModule("./study/study-clock.ts")
class StudyClock extends Component {

    StudyClock(LessonSheet sheet, LessonSheet.Reading reading) {
        var need = reading.need();
        var lesson =
                new LessonRef(sheet.standing().course().code(), sheet.lesson().id());
        getElement()
                .setAttribute("learner", reading.learner().toString())
                .setAttribute("lesson", lesson.toString())
                .setAttribute("place", reading.place())
                .setAttribute("server", String.valueOf(reading.at().toEpochMilli()))
                .setAttribute("studied", String.valueOf(need.time().studied().toSeconds()))
                .setAttribute(
                        "labels",
                        BrowserWords.of(
                                this,
                                "learning.clock.",
                                "left",
                                "left-both",
                                "left-checks",
                                "enough",
                                "idle",
                                "here",
                                "waits",
                                "arrived"))
                .setAttribute("data-testid", "study-clock");
        ask(sheet.isDone() ? 0 : need.time().floor().toSeconds(), sheet.isDone() ? 0 : need.checksLeft());
    }

    private void ask(long floor, int checks) {
        getElement().setAttribute("floor", String.valueOf(floor)).setAttribute("checks", String.valueOf(checks));
    }

    /** @param studied is told once the lesson has been studied as long as it asks for */
    void onStudied(Runnable studied) {
        getElement().addEventListener("lesson-studied", event -> studied.run());
    }

    /** What is missing now; where the time is reached no more is asked for, and it goes on. */
    void show(LessonNeed need) {
        ask(need.time().isReached() ? 0 : need.time().floor().toSeconds(), need.checksLeft());
    }
}
