package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.study.Beginning;
import org.nishang.learning.study.CourseStanding;
import org.nishang.ui.Kit;
import org.nishang.ui.question.Confirmation;

/** The ways to begin a course, or to begin it again; where one cannot, why. */
class Beginnings extends Div {

    private final CourseStanding standing;
    private final Consumer<Programme> enrol;

    Beginnings(CourseStanding standing, List<Beginning> beginnings, Consumer<Programme> enrol) {
        this.standing = standing;
        this.enrol = enrol;
        addClassName("actions");
        if (beginnings.isEmpty()) {
            add(new Paragraph(getTranslation("learning.course.no-programme")));
        }
        beginnings.forEach(one -> add(way(one, beginnings)));
    }

    private Component way(Beginning beginning, List<Beginning> all) {
        var programme = beginning.programme();
        return beginning
                .obstacle()
                .<Component>map(
                        why -> Kit.tested(new Paragraph(getTranslation(why.key(), why.arguments())), "enrol-obstacle"))
                .orElseGet(() -> beginning.isAgain()
                        ? Kit.button(
                                getTranslation("learning.course.enrol-again"), false, "enrol", () -> ask(programme))
                        : Kit.button(
                                first(programme, all.size() == 1),
                                beginning.equals(all.getFirst()),
                                "enrol",
                                () -> enrol.accept(programme)));
    }

    private String first(Programme programme, boolean alone) {
        return alone
                ? getTranslation("learning.course.enrol")
                : getTranslation("learning.course.enrol-in", programme.title().in(getLocale()));
    }

    private void ask(Programme programme) {
        Confirmation.ask(
                getTranslation("learning.again.title", programme.title().in(getLocale())),
                getTranslation(
                        "learning.again.consequence",
                        standing.total(),
                        standing.completedOn().map(Object::toString).orElseThrow()),
                getTranslation("learning.again.start"),
                getTranslation("learning.again.keep"),
                () -> enrol.accept(programme));
    }
}
