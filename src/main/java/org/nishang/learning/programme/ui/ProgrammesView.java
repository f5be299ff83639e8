package org.nishang.learning.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.course.CourseCatalogue;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammePart;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** Which courses lead to which certificate: choices, order, and what comes before what. */
@Route("programmes")
@PermitAll
class ProgrammesView extends Div {

    private final Programmes programmes;
    private final CourseCatalogue courses;

    ProgrammesView(Programmes programmes, CourseCatalogue courses) {
        this.programmes = programmes;
        this.courses = courses;
        add(Kit.head(getTranslation("learning.programmes.title"), getTranslation("learning.programmes.context")));
        programmes.all().forEach(programme -> add(card(programme)));
    }

    private Component card(Programme programme) {
        var until = programme.validTo();
        var facts = new Facts()
                .add(getTranslation("learning.programmes.code"), programme.code())
                .add(getTranslation("learning.programmes.version"), Formats.number(programme.version()))
                .add(
                        getTranslation("learning.programmes.for"),
                        getTranslation("learning.role." + programme.role().name()))
                .add(
                        getTranslation("learning.programmes.kind"),
                        getTranslation("learning.programmes.kind." + programme.kind()))
                .add(getTranslation("learning.programmes.from"), Formats.date(programme.validFrom()))
                .add(getTranslation("learning.programmes.begins"), Formats.date(programme.begins()))
                .add(getTranslation("learning.programmes.until"), until == null ? "" : Formats.date(until.minusDays(1)))
                .add(
                        getTranslation("learning.programmes.order"),
                        getTranslation(
                                "learning.programmes.order." + (programme.plan().inOrder() ? "fixed" : "free")));
        var card = Kit.card(programme.title().in(getLocale()), facts, parts(programme));
        programmes
                .next(programme)
                .ifPresent(next -> card.add(
                        Kit.styled(
                                new Paragraph(getTranslation("learning.programmes.later", Formats.date(next.begins()))),
                                "soft"),
                        parts(next)));
        return Kit.tested(card, "programme-" + programme.code());
    }

    private OrderedList parts(Programme programme) {
        var parts = new OrderedList();
        programme.plan().parts().forEach(part -> parts.add(part(programme, part)));
        return parts;
    }

    private ListItem part(Programme programme, ProgrammePart part) {
        var item = new ListItem();
        if (part.isChoice()) {
            item.add(new Span(getTranslation("learning.way.choice", part.choose())));
        }
        part.of()
                .forEach(course -> item.add(new Paragraph(
                        new Span(course + " " + title(course)),
                        Kit.styled(
                                new Span(before(programme.plan().after().getOrDefault(course, List.of()))), "soft"))));
        return item;
    }

    private String before(List<String> courses) {
        return courses.isEmpty()
                ? ""
                : " · "
                        + getTranslation(
                                "learning.way.LATER",
                                courses.stream()
                                        .map(this::title)
                                        .collect(Collectors.joining(getTranslation("learning.role.separator"))));
    }

    private String title(String course) {
        return courses.current(course)
                .map(found -> found.title().in(getLocale()))
                .orElse("");
    }
}
