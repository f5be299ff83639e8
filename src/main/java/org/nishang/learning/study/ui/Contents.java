package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.nishang.course.CourseOutline;
import org.nishang.learning.study.CourseStanding;
import org.nishang.ui.Kit;

/** The table of contents: every lesson, ticked when it is completed. */
class Contents extends Nav {

    private final CourseStanding standing;
    private final String here;
    private int number;

    /** @param here the lesson that is open; empty on the course's own page */
    Contents(CourseStanding standing, String here) {
        this.standing = standing;
        this.here = here;
        addClassName("contents");
        getElement().setAttribute("aria-label", getTranslation("learning.course.contents"));
        for (CourseOutline.Module module : standing.course().modules()) {
            add(new H3(module.title().in(getLocale())));
            var list = Parts.element("ol");
            module.lessons().forEach(lesson -> list.add(Parts.element("li", link(lesson))));
            add(list);
        }
    }

    private Component link(CourseOutline.Lesson lesson) {
        number++;
        boolean done = standing.hasDone(lesson);
        var tick = Kit.styled(new Span(done ? "✓" : String.valueOf(number)), "tick", done ? "done" : "open");
        tick.getElement().setAttribute("aria-hidden", "true");
        var title = Kit.styled(new Span(lesson.title().in(getLocale())), "lesson-name");
        var minutes = Kit.styled(new Span(getTranslation("learning.course.minutes", lesson.minutes())), "minutes");
        Anchor link = Kit.link(LearningNavigation.lesson(standing.course().code(), lesson.id()), "");
        link.add(tick, title, minutes);
        if (!standing.asksFor(lesson)) {
            link.add(Kit.styled(new Span(getTranslation("learning.refresher.unchanged")), "soft"));
        }
        if (done) {
            link.add(Parts.unseen(getTranslation("learning.lesson.done")));
        }
        link.getElement().setAttribute("data-testid", "toc-" + lesson.id());
        if (lesson.id().equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
