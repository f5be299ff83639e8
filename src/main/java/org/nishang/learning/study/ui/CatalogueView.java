package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Kit;

/** All courses, and where the learner stands with each. */
@Route(LearningNavigation.COURSES)
@RolesAllowed(Permission.LEARN)
@Menu(title = "learning.menu.courses", icon = "book", order = 110)
@CssImport("./styles/learning-study.css")
class CatalogueView extends Div {

    CatalogueView(Studying studying) {
        addClassName("catalogue");
        var courses = studying.courses();
        add(Kit.head(
                getTranslation("learning.courses.title"),
                getTranslation("learning.courses.count", courses.size()),
                Kit.tested(Kit.link("programmes", getTranslation("learning.programmes.title")), "programmes"),
                Kit.tested(Kit.link(LearningNavigation.STUDIES, getTranslation("learning.studies.title")), "studies")));
        var cards = Kit.styled(new Div(), "course-cards");
        courses.forEach(standing -> cards.add(card(standing)));
        add(
                courses.isEmpty()
                        ? Kit.empty(
                                getTranslation("learning.courses.empty"),
                                getTranslation("learning.courses.empty.advice"))
                        : cards);
    }

    private Component card(CourseStanding standing) {
        var course = standing.course();
        var title = Kit.link(
                LearningNavigation.course(course.code()), course.title().in(getLocale()));
        title.getElement().setAttribute("data-testid", "course-" + course.code());
        var summary = Kit.styled(new Paragraph(course.summary().in(getLocale())), "summary");
        var card = new Section(
                new H2(title),
                soft(Parts.audience(this, course)),
                soft(Parts.facts(this, course)),
                summary,
                Parts.state(this, standing));
        card.addClassNames("card", "course-card");
        if (standing.enrolment().isPresent()) {
            card.add(Parts.progress(this, standing));
        }
        card.add(action(standing));
        return card;
    }

    private Component action(CourseStanding standing) {
        String code = standing.course().code();
        var next = standing.isOpen() ? standing.next() : Optional.<CourseOutline.Lesson>empty();
        return next.map(lesson -> Parts.action(
                        LearningNavigation.lesson(code, lesson.id()),
                        getTranslation("learning.course.continue"),
                        false,
                        "continue-" + code))
                .orElseGet(() -> Parts.action(
                        LearningNavigation.course(code),
                        getTranslation("learning.course.open"),
                        false,
                        "open-" + code));
    }

    private static Paragraph soft(String text) {
        return Kit.styled(new Paragraph(text), "soft");
    }
}
