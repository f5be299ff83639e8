package org.nishang.learning.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.learning.session.MyClasses;
import org.nishang.learning.session.TrainingClass;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On a learner's first page: the classes in which they have a place, for their calendar, too. */
@org.springframework.stereotype.Component
class MyClassesPart implements WorkbenchPart {

    private final MyClasses mine;
    private final CurrentUser user;

    MyClassesPart(MyClasses mine, CurrentUser user) {
        this.mine = mine;
        this.user = user;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Optional<Component> show() {
        if (user.learner().isEmpty()) {
            return Optional.empty();
        }
        var all = mine.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Own(all));
    }

    /** The card with a line for each class. */
    @CssImport("./styles/learning-session.css")
    static class Own extends Div {

        Own(List<TrainingClass> classes) {
            var lines = new Div();
            classes.forEach(one -> lines.add(line(one)));
            var file = new Anchor("/api/v1/my-classes.ics", getTranslation("learning.class.ics"));
            file.getElement().setAttribute("download", true);
            file.getElement().setAttribute("router-ignore", true);
            add(Kit.tested(
                    Kit.card(
                            getTranslation("learning.classes.mine"),
                            lines,
                            new Paragraph(Kit.tested(file, "my-classes-ics"))),
                    "my-classes"));
        }

        private Component line(TrainingClass one) {
            var plan = one.plan();
            var lines = Kit.styled(
                    new Div(Kit.styled(new Span(plan.name()), "strong"), ClassWords.state(this, one.state())),
                    "my-class");
            plan.days()
                    .forEach(day -> lines.add(Kit.styled(
                            new Span(ClassWords.day(day, getLocale()) + " "
                                    + ClassWords.time(
                                            plan.on(day).getFirst().from(),
                                            plan.on(day).getLast().to())
                                    + " " + plan.on(day).getFirst().room()),
                            "soft")));
            lines.add(Kit.styled(new Span(plan.place()), "soft"));
            return lines;
        }
    }
}
