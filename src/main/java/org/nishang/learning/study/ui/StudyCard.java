package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Optional;
import org.nishang.course.CourseOutline;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamState;
import org.nishang.ui.Kit;

/** One course on the learner's first page: the next lesson, or the exam, or that it is done. */
class StudyCard extends Section {

    /** For a learner who has not started anything. */
    StudyCard() {
        this.addClassName("card");
        add(
                new H2(getTranslation("learning.part.title")),
                new Paragraph(getTranslation("learning.part.none")),
                Parts.action(
                        LearningNavigation.COURSES, getTranslation("learning.part.choose"), true, "choose-course"));
    }

    /** @param exam where the learner stands with the exam, while the course is open */
    StudyCard(CourseStanding standing, Optional<ExamState> exam, boolean primary, ZoneId zone) {
        this.addClassName("card");
        var course = standing.course();
        var link = Kit.link(
                LearningNavigation.course(course.code()), course.title().in(getLocale()));
        link.getElement().setAttribute("data-testid", "course-" + course.code());
        add(new H2(link), new Paragraph(Parts.state(this, standing)), Parts.progress(this, standing));
        if (exam.isEmpty()) {
            add(open(course));
        } else {
            Optional.of(standing)
                    .filter(one -> exam.get().kind() == ExamState.Kind.LESSONS_LEFT)
                    .flatMap(CourseStanding::next)
                    .ifPresentOrElse(lesson -> add(proceed(course, lesson, primary)), () -> {
                        add(Parts.exam(this, standing, exam.get(), zone));
                        add(exam(course, exam.get(), primary));
                    });
        }
    }

    private Component[] proceed(CourseOutline course, CourseOutline.Lesson lesson, boolean primary) {
        return new Component[] {
            new Paragraph(getTranslation("learning.course.next", lesson.title().in(getLocale()))),
            Parts.action(
                    LearningNavigation.lesson(course.code(), lesson.id()),
                    getTranslation("learning.course.continue"),
                    primary,
                    "continue")
        };
    }

    private Component exam(CourseOutline course, ExamState exam, boolean primary) {
        return switch (exam.kind()) {
            case READY ->
                Parts.action(
                        LearningNavigation.course(course.code()),
                        getTranslation("learning.part.to-exam"),
                        primary,
                        "to-exam");
            case RUNNING ->
                Parts.action(
                        LearningNavigation.exam(exam.standing().running().orElseThrow()),
                        getTranslation("learning.exam.resume"),
                        primary,
                        "resume-exam");
            default -> open(course);
        };
    }

    private Component open(CourseOutline course) {
        return Parts.action(
                LearningNavigation.course(course.code()),
                getTranslation("learning.course.open"),
                false,
                "open-" + course.code());
    }
}
