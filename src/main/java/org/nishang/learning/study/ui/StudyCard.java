package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nishang.course.CourseOutline;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamState;
import org.nishang.learning.study.StudyPlan;
import org.nishang.learning.study.StudyPlanning.Offer;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One course on the learner's first page: the next lesson, or the exam, or that it is done. */
class StudyCard extends Section {

    /**
     * For a learner who has not started anything: what leads to a certificate, why, how long, and with what it begins.
     */
    StudyCard(List<Offer> offers) {
        this.addClassName("card");
        add(new H2(getTranslation("learning.part.start")), new Paragraph(getTranslation("learning.part.offers")));
        offers.forEach(offer -> add(offer(offer)));
        add(Parts.action(LearningNavigation.COURSES, getTranslation("learning.part.choose"), true, "choose-course"));
    }

    private Component offer(Offer offer) {
        var programme = offer.programme();
        var first = offer.courses().getFirst();
        var title = new H3(programme.title().in(getLocale()));
        var why = new Paragraph(Kit.state(Tone.SOON, getTranslation("learning.part.presses")));
        why.setVisible(offer.presses());
        return Kit.tested(
                Kit.styled(
                        new Div(
                                title,
                                why,
                                Kit.styled(
                                        new Paragraph(getTranslation(
                                                "learning.part.offer",
                                                offer.courses().size(),
                                                offer.courses().stream()
                                                        .map(CourseOutline::creditHours)
                                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                                        .stripTrailingZeros()
                                                        .toPlainString())),
                                        "soft"),
                                new Paragraph(
                                        new Span(getTranslation("learning.part.begins-with")),
                                        new Span(" "),
                                        Kit.link(
                                                LearningNavigation.course(first.code()),
                                                first.title().in(getLocale())))),
                        "offer"),
                "offer-" + programme.code());
    }

    /**
     * @param exam where the learner stands with the exam, while the course is open
     * @param plan for what is left to read
     */
    StudyCard(
            CourseStanding standing, Optional<ExamState> exam, Optional<StudyPlan> plan, boolean primary, ZoneId zone) {
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
                    .ifPresentOrElse(lesson -> proceed(standing, lesson, plan, primary), () -> {
                        add(Parts.exam(this, standing, exam.get(), zone));
                        until(exam.get(), zone);
                        lastTry(exam.get());
                        add(exam(course, exam.get(), primary));
                    });
        }
    }

    private void until(ExamState exam, ZoneId zone) {
        Optional.ofNullable(exam.access().closesAt())
                .ifPresent(end -> add(new Paragraph(getTranslation("learning.part.until", Formats.minute(end, zone)))));
    }

    /** After a fail: what it came to, and the way to the lessons that belong to the topics. */
    private void lastTry(ExamState exam) {
        exam.standing().finished().stream()
                .findFirst()
                .filter(last -> !last.passed())
                .ifPresent(last -> add(Kit.styled(
                        new Paragraph(
                                new Span(getTranslation(
                                                "learning.part.again",
                                                last.score().toString(),
                                                last.passMark().toString())
                                        + " "),
                                Kit.tested(
                                        Kit.link(
                                                LearningNavigation.exam(last.id()),
                                                getTranslation("learning.part.read-again")),
                                        "read-again")),
                        "last-try")));
    }

    private void proceed(
            CourseStanding standing, CourseOutline.Lesson lesson, Optional<StudyPlan> plan, boolean primary) {
        add(
                new Paragraph(
                        getTranslation("learning.course.next", lesson.title().in(getLocale()))),
                Kit.styled(new Paragraph(getTranslation("learning.part.time", standing.minutesLeft())), "soft"));
        plan.ifPresent(one -> add(Parts.plan(this, one)));
        add(Parts.action(
                LearningNavigation.lesson(standing.course().code(), lesson.id()),
                getTranslation("learning.course.continue"),
                primary,
                "continue"));
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
