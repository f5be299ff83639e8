package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.correction.Appeals;
import org.nishang.assessment.correction.ResultNews;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On a learner's first page until they have looked: a result changed, an objection was answered. */
@org.springframework.stereotype.Component
class ResultNewsPart implements WorkbenchPart {

    private final Appeals appeals;
    private final CourseCatalogue courses;
    private final CurrentUser user;

    ResultNewsPart(Appeals appeals, CourseCatalogue courses, CurrentUser user) {
        this.appeals = appeals;
        this.courses = courses;
        this.user = user;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> show() {
        var news = user.may(Permission.LEARN) ? appeals.news() : List.<ResultNews>of();
        return news.isEmpty() ? Optional.empty() : Optional.of(new Card(news, courses));
    }

    private static class Card extends Div {

        Card(List<ResultNews> news, CourseCatalogue courses) {
            var card = Kit.card(getTranslation("assessment.news"));
            for (ResultNews one : news) {
                String title = courses.current(one.exam())
                        .map(course -> course.title().in(getLocale()))
                        .orElse(one.exam());
                var line = new Paragraph(
                        getTranslation(one.changed() ? "assessment.news.changed" : "assessment.news.answered", title)
                                + " ");
                line.add(Kit.link("exam/" + one.attempt(), getTranslation("assessment.news.look")));
                card.add(line);
            }
            card.getElement().setAttribute("data-testid", "result-news");
            add(card);
        }
    }
}
