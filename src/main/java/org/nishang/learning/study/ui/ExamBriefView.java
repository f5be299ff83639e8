package org.nishang.learning.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.nishang.identity.Permission;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.ExamState;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Before an exam is started: its rules, the time, the tries that are left, and what to have ready. */
@Route(LearningNavigation.COURSES + "/:course/exam")
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/learning-study.css")
class ExamBriefView extends Div implements BeforeEnterObserver {

    private final Studying studying;
    private final ExamAdmission exams;
    private final Clock clock;

    ExamBriefView(Studying studying, ExamAdmission exams, Clock clock) {
        this.studying = studying;
        this.exams = exams;
        this.clock = clock;
        addClassName("course");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(studying.course(event.getRouteParameters().get("course").orElse("")));
    }

    private void show(CourseStanding standing) {
        var course = standing.course();
        var state = exams.state(standing);
        removeAll();
        var form = new Form();
        var begin = form.agrees(
                getTranslation("learning.exam.brief.begin"),
                "begin-exam",
                Kit.card(
                        getTranslation("learning.exam.brief.rules"),
                        rules(standing),
                        Parts.exam(this, standing, state, clock.getZone())),
                () -> LearningNavigation.to(LearningNavigation.exam(exams.start(course.code()))));
        form.put(Kit.card(
                getTranslation("learning.exam.brief.device"),
                list(
                        getTranslation("learning.exam.brief.network"),
                        getTranslation("learning.exam.brief.power"),
                        getTranslation("learning.exam.brief.one-tab"))));
        begin.setEnabled(state.kind() == ExamState.Kind.READY);
        add(
                Kit.head(
                        getTranslation("learning.exam.brief", course.title().in(getLocale())),
                        getTranslation("learning.exam.brief.context"),
                        Kit.action(
                                LearningNavigation.course(course.code()),
                                getTranslation("learning.exam.brief.back"),
                                false)),
                form);
    }

    private UnorderedList rules(CourseStanding standing) {
        var exam = standing.course().exam();
        return Kit.tested(
                list(
                        getTranslation("learning.exam.brief.time", exam.questions(), exam.minutes()),
                        getTranslation("learning.exam.brief.pass", exam.passMark()),
                        getTranslation("learning.exam.brief.tries", exam.attempts(), exam.waitDays()),
                        getTranslation("learning.exam.brief.counts")),
                "exam-rules");
    }

    private static UnorderedList list(String... lines) {
        var list = new UnorderedList();
        for (String line : lines) {
            list.add(new ListItem(line));
        }
        return list;
    }
}
