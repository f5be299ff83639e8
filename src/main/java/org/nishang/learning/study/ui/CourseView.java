package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.Refresher;
import org.nishang.learning.study.StudyRecords;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** One course: what it is, how far the learner is, its lessons, its exam. */
@Route(LearningNavigation.COURSES + "/:course")
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/learning-study.css")
@CssImport("./styles/learning-offline.css")
class CourseView extends Div implements BeforeEnterObserver {

    private final Studying studying;
    private final StudyRecords studies;
    private final ExamAdmission exams;
    private final Clock clock;

    CourseView(Studying studying, StudyRecords studies, ExamAdmission exams, Clock clock) {
        this.studying = studying;
        this.studies = studies;
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
        var title = course.title().in(getLocale());
        removeAll();
        var summary = Kit.styled(new Paragraph(course.summary().in(getLocale())), "summary");
        add(
                Kit.head(title, Parts.audience(this, course) + " · " + Parts.facts(this, course)),
                summary,
                Kit.row(study(standing), new ExamCard(standing, exams.state(standing), clock.getZone())),
                earlier(standing),
                Kit.card(getTranslation("learning.course.contents"), new Contents(standing, "")));
    }

    private Component study(CourseStanding standing) {
        var card = Kit.styled(Kit.card("", Parts.state(this, standing)), "study-card");
        standing.enrolment().ifPresent(enrolment -> card.add(Parts.progress(this, standing), evidence(standing)));
        standing.refresher()
                .ifPresent(refresher -> card.add(Kit.tested(new Paragraph(changed(standing, refresher)), "refresher")));
        if (standing.isOpen()) {
            card.add(proceed(standing), new KeepOffline(standing.course().code()));
        } else {
            card.add(begin(standing));
        }
        return card;
    }

    private String changed(CourseStanding standing, Refresher refresher) {
        String key = standing.total() == 0 ? "learning.refresher.nothing" : "learning.refresher.changed";
        return getTranslation(
                key,
                Formats.date(refresher.since()),
                standing.total(),
                standing.course().lessons().size());
    }

    private Component evidence(CourseStanding standing) {
        return Kit.styled(
                new Paragraph(Kit.link(
                        LearningNavigation.course(standing.course().code()) + "/evidence",
                        getTranslation("learning.evidence.see"))),
                "soft");
    }

    private Component proceed(CourseStanding standing) {
        String code = standing.course().code();
        return standing.next()
                .<Component>map(lesson -> {
                    var next = new Paragraph(next(lesson));
                    var action = Parts.action(
                            LearningNavigation.lesson(code, lesson.id()),
                            getTranslation("learning.course.continue"),
                            true,
                            "continue");
                    return new Div(next, action);
                })
                .orElseGet(() -> review(standing));
    }

    private String next(CourseOutline.Lesson lesson) {
        return getTranslation("learning.course.next", lesson.title().in(getLocale()));
    }

    private Component review(CourseStanding standing) {
        var course = standing.course();
        return Parts.action(
                LearningNavigation.lesson(
                        course.code(), course.lessons().getFirst().id()),
                getTranslation("learning.course.review"),
                false,
                "review");
    }

    private Component begin(CourseStanding standing) {
        var box = new Div();
        if (standing.completedOn().isPresent()) {
            box.add(review(standing));
        }
        box.add(new Beginnings(
                standing, studying.beginnings(standing), programme -> enrol(standing.course(), programme)));
        return box;
    }

    /** Whatever is open now: what was completed before stays in reach, with its exams and the way to object. */
    private Component earlier(CourseStanding standing) {
        var card = Kit.tested(Kit.card(getTranslation("learning.studies.earlier")), "earlier-studies");
        studies.besides(standing).forEach(record -> card.add(new StudyRecordCard(record, clock.getZone())));
        card.setVisible(card.getComponentCount() > 1);
        card.add(Kit.link(LearningNavigation.STUDIES, getTranslation("learning.studies.all")));
        return card;
    }

    private void enrol(CourseOutline course, Programme programme) {
        studying.enrol(programme.code());
        LearningNavigation.to(LearningNavigation.lesson(
                course.code(), course.lessons().getFirst().id()));
    }
}
