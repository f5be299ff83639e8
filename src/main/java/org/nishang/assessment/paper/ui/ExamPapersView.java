package org.nishang.assessment.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.nishang.assessment.paper.PaperPreview;
import org.nishang.assessment.ui.ItemWords;
import org.nishang.common.Inputs;
import org.nishang.common.Text;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.Wording;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/** A sample paper of an exam as learners get it on a phone, with keys, and what the bank can fill. */
@Route("exam-papers")
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.papers", icon = "paper", order = 625)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-paper.css")
class ExamPapersView extends Div implements BeforeEnterObserver {

    private static final String PATH = "exam-papers";

    private final transient PaperPreview preview;
    private final Finder finder;
    private final Div paper = new Div();
    private long number = 1;

    ExamPapersView(PaperPreview preview, CourseCatalogue courses) {
        this.preview = preview;
        addClassName("papers");
        finder = Finder.withoutSearch(PATH, this::refresh)
                .choice(
                        "exam",
                        getTranslation("assessment.papers.exam"),
                        courses.current().stream()
                                .map(course -> new Finder.Choice(
                                        course.code(), course.title().in(getLocale())))
                                .toList());
        add(Kit.head(getTranslation("assessment.papers"), getTranslation("assessment.papers.context")), finder, paper);
    }

    private void refresh() {
        var sample = preview.sample(finder.chosen("exam"), number);
        paper.removeAll();
        paper.add(state(sample), Kit.row(phone(sample), capacity(sample)));
    }

    private Component state(PaperPreview.Sample sample) {
        var state = Kit.tested(new Paragraph(), "paper-state");
        if (sample.missing().isEmpty()) {
            state.add(Kit.state(
                    Tone.GOOD,
                    getTranslation(
                            "assessment.papers.full",
                            sample.lines().size(),
                            sample.points().toString())));
        } else {
            state.add(Kit.state(
                    Tone.BAD,
                    getTranslation(
                            "assessment.papers.missing",
                            sample.missing().size(),
                            sample.missing().stream()
                                    .map(cell -> words(sample, cell))
                                    .distinct()
                                    .collect(Collectors.joining(getTranslation("assessment.result.separator"))))));
        }
        var box = new Div(state);
        if (!sample.leftOut().isEmpty()) {
            box.add(new Paragraph(Kit.state(
                    Tone.SOON, getTranslation("assessment.papers.left-out", String.join(", ", sample.leftOut())))));
        }
        return box;
    }

    private Component phone(PaperPreview.Sample sample) {
        var list = Kit.styled(new Div(), "phone");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("role", "region");
        list.getElement().setAttribute("aria-label", getTranslation("assessment.papers.sample"));
        sample.lines().forEach(line -> list.add(question(sample, line)));
        var another = Kit.action(
                PATH + "?exam=" + finder.chosen("exam") + "&paper=" + (number + 1),
                getTranslation("assessment.papers.another"),
                false);
        another.getElement().setAttribute("data-testid", "another-paper");
        return Kit.card(getTranslation("assessment.papers.sample.number", number), list, another);
    }

    private Component question(PaperPreview.Sample sample, PaperPreview.Line line) {
        var box = Kit.styled(new Div(), "phone-question");
        Text section = line.section();
        if (section != null) {
            box.add(new H2(section.in(getLocale())));
        }
        var about = new Span(getTranslation(
                "assessment.papers.line",
                line.position(),
                getTranslation("assessment.items.kind." + line.kind()),
                line.points().toString()));
        about.addClassName("exam-number");
        if (line.mustPass()) {
            about.add(new Span(" · "), Kit.state(Tone.SOON, getTranslation("assessment.papers.must-pass")));
        }
        box.add(about, Kit.styled(words(line.stem()), "phone-stem"));
        for (PaperPreview.Choice choice : line.options()) {
            var key = Kit.styled(new Span(choice.key().toUpperCase(java.util.Locale.ROOT)), "exam-key");
            var option = Kit.styled(new Div(key, words(choice.text())), "exam-option");
            if (choice.right()) {
                option.addClassName("is-key");
                option.add(Kit.state(Tone.GOOD, getTranslation("assessment.papers.key")));
            }
            box.add(option);
        }
        if (line.options().stream().noneMatch(PaperPreview.Choice::right)) {
            box.add(new Paragraph(Kit.state(
                    Tone.GOOD,
                    line.solution().stream()
                            .map(text -> text.words().in(getLocale()))
                            .collect(Collectors.joining(getTranslation("assessment.result.separator"))))));
        }
        var source = new Paragraph(
                Kit.link(ItemWords.PATH + "/" + line.item(), line.item()),
                new Span(" · "
                        + topic(sample, line.topic())
                        + " · "
                        + getTranslation("assessment.papers.difficulty", line.difficulty())
                        + " · "
                        + getTranslation("assessment.form.level." + line.level())));
        source.addClassName("soft");
        box.add(source);
        return box;
    }

    private Div words(Wording wording) {
        var words = new Div();
        words.getElement().setProperty("innerHTML", wording.html(getLocale()));
        return words;
    }

    private Component capacity(PaperPreview.Sample sample) {
        var table = new TableList(
                getTranslation("assessment.papers.capacity"),
                getTranslation("assessment.papers.cell"),
                ">" + getTranslation("assessment.papers.wanted"),
                ">" + getTranslation("assessment.papers.items"),
                ">" + getTranslation("assessment.papers.facts"),
                getTranslation("assessment.papers.enough"));
        table.getElement().setAttribute("data-testid", "capacity");
        sample.capacity()
                .forEach(one -> table.row(
                        TableList.text(words(sample, one.cell())),
                        TableList.number(Formats.number(one.cell().count())),
                        TableList.number(Formats.number(one.items())),
                        TableList.number(Formats.number(one.facts())),
                        one.isShort()
                                ? Kit.state(Tone.BAD, getTranslation("assessment.papers.short"))
                                : Kit.state(Tone.GOOD, getTranslation("assessment.papers.fits"))));
        var how = Kit.styled(new Paragraph(getTranslation("assessment.papers.capacity.how")), "soft");
        return Kit.card(getTranslation("assessment.papers.capacity"), how, table);
    }

    private String words(PaperPreview.Sample sample, Blueprint.Cell cell) {
        String words = topic(sample, cell.topic());
        Integer difficulty = cell.difficulty();
        if (difficulty != null) {
            words += " · " + getTranslation("assessment.papers.difficulty", difficulty);
        }
        var level = cell.level();
        if (level != null) {
            words += " · " + getTranslation("assessment.form.level." + level);
        }
        String kind = cell.kind();
        if (kind != null) {
            words += " · " + getTranslation("assessment.items.kind." + kind);
        }
        return cell.mustPass() == null ? words : words + " · " + getTranslation("assessment.papers.must-pass");
    }

    private String topic(PaperPreview.Sample sample, String topic) {
        Text words = sample.course().topics().get(topic);
        return words == null ? topic : words.in(getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        number = url.getSingleParameter("paper")
                .map(text -> Inputs.number("paper", text))
                .orElse(1L);
        finder.also("paper").read(url);
        refresh();
    }
}
