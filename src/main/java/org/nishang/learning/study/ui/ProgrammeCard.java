package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.learning.programme.ProgrammePart;
import org.nishang.learning.recognition.Recognition;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ProgrammeWay;
import org.nishang.learning.study.StudyPlan;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** A programme of several courses on the learner's first page: how far, what is next, how long, by when. */
class ProgrammeCard extends Section {

    private final ProgrammeWay way;
    private final ZoneId zone;

    ProgrammeCard(ProgrammeWay way, Optional<StudyPlan> plan, ZoneId zone) {
        this.way = way;
        this.zone = zone;
        addClassName("card");
        Kit.tested(this, "programme-" + way.programme().code());
        int passed = way.wanted() - way.left();
        String words = getTranslation("learning.way.progress", passed, way.wanted());
        var count = Kit.tested(Kit.styled(new Paragraph(words), "count"), "way-progress");
        add(
                new H2(way.programme().title().in(getLocale())),
                Kit.styled(new Div(Kit.progress(passed, way.wanted(), words), count), "progress-box"));
        way.next()
                .ifPresent(next -> add(Kit.tested(
                        new Paragraph(getTranslation(
                                "learning.way.next", next.course().title().in(getLocale()))),
                        "way-next")));
        plan.ifPresent(one -> add(
                Kit.styled(new Paragraph(getTranslation("learning.way.time", way.minutesLeft())), "soft"),
                Parts.plan(this, one)));
        var parts = new OrderedList();
        way.programme().plan().parts().forEach(part -> parts.add(part(part)));
        add(parts);
        way.next()
                .ifPresent(next -> add(Parts.action(
                        LearningNavigation.course(next.course().code()),
                        getTranslation("learning.way.go"),
                        true,
                        "way-go")));
    }

    private ListItem part(ProgrammePart part) {
        var item = new ListItem();
        if (part.isChoice()) {
            item.add(new Span(getTranslation("learning.way.choice", part.choose())));
        }
        part.of().forEach(course -> item.add(course(course)));
        return item;
    }

    private Component course(String code) {
        var standing = way.course(code);
        var step = way.step(code);
        var state = Kit.state(
                switch (step) {
                    case PASSED, RECOGNISED -> Tone.GOOD;
                    case OPEN -> Tone.SOON;
                    case LATER, NOT_NEEDED -> Tone.PLAIN;
                },
                "");
        var link = Kit.link(
                LearningNavigation.course(code), standing.course().title().in(getLocale()));
        var words = Kit.styled(new Span(words(code, step)), "soft");
        return Kit.tested(new Paragraph(state, new Span(" "), link, new Span(" · "), words), "way-" + code);
    }

    private String words(String code, ProgrammeWay.Step step) {
        if (step != ProgrammeWay.Step.RECOGNISED) {
            return getTranslation("learning.way." + step, more(code, step));
        }
        var recognised = way.recognition(code);
        String day = Formats.date(recognised.passedOn());
        if (recognised.ground() == Recognition.Ground.DECISION) {
            return getTranslation(
                    "learning.way.recognised-decision",
                    day,
                    Formats.date(LocalDate.ofInstant(recognised.why().at(), zone)),
                    recognised.why().reason());
        }
        return recognised.version() == null
                ? getTranslation("learning.way.recognised", day, code)
                : getTranslation("learning.way.recognised-version", day, code, recognised.version());
    }

    private String more(String code, ProgrammeWay.Step step) {
        return switch (step) {
            case PASSED -> Formats.date(way.passedOn(code));
            case LATER ->
                way.before(code).stream()
                        .map(CourseStanding::course)
                        .map(course -> course.title().in(getLocale()))
                        .collect(Collectors.joining(getTranslation("learning.role.separator")));
            case OPEN, NOT_NEEDED, RECOGNISED -> "";
        };
    }
}
