package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.nishang.assessment.integrity.ExamFacts;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.Permission;
import org.nishang.learning.invigilation.ExamIntegrity;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** Attempts that are remarkable: wrong answers too much alike, right answers too quick. */
@Route("exam-integrity")
@RolesAllowed(Permission.INVIGILATE)
@CssImport("./styles/learning-invigilation.css")
class ExamIntegrityView extends Div implements BeforeEnterObserver {

    private static final int MONTHS = 3;

    private final transient ExamIntegrity integrity;
    private final transient Clock clock;
    private final Finder finder;
    private final Div found = new Div();

    ExamIntegrityView(ExamIntegrity integrity, CourseCatalogue courses, Clock clock) {
        this.integrity = integrity;
        this.clock = clock;
        finder = Finder.withoutSearch("exam-integrity", this::refresh)
                .choice(
                        "exam",
                        getTranslation("learning.sittings.exam"),
                        courses.current().stream()
                                .map(course -> new Finder.Choice(
                                        course.code(), course.title().in(getLocale())))
                                .toList())
                .day("from", getTranslation("learning.integrity.from"), "")
                .day("to", getTranslation("learning.integrity.to"), "")
                .inOrder("from", "to");
        var note = Kit.styled(new Paragraph(getTranslation("learning.integrity.no-proof")), "note");
        add(
                Kit.head(
                        getTranslation("learning.integrity"),
                        getTranslation("learning.integrity.list.context"),
                        Kit.action("exam-sittings", getTranslation("learning.sittings"), false)),
                note,
                finder,
                found);
    }

    private void refresh() {
        var today = LocalDate.now(clock);
        var to = finder.chosenDay("to").orElse(today);
        var from = finder.chosenDay("from").orElse(to.minusMonths(MONTHS));
        var remarkable = integrity.remarkable(finder.chosen("exam"), from, to);
        found.removeAll();
        var count = new Paragraph(getTranslation(
                "learning.integrity.count",
                Formats.number(remarkable.found().attempts()),
                Formats.number(remarkable.found().compared()),
                from.toString(),
                to.toString()));
        count.addClassName("count");
        count.getElement().setAttribute("data-testid", "integrity-count");
        found.add(count, pairs(remarkable), quick(remarkable));
    }

    private Component pairs(ExamIntegrity.Remarkable remarkable) {
        var how = Kit.styled(new Paragraph(getTranslation("learning.integrity.pairs.how")), "soft");
        var pairs = remarkable.found().pairs();
        if (pairs.isEmpty()) {
            return Kit.card(
                    getTranslation("learning.integrity.pairs"),
                    how,
                    new Paragraph(getTranslation("learning.integrity.none")));
        }
        var table = new TableList(
                getTranslation("learning.integrity.pairs"),
                getTranslation("learning.sittings.person"),
                getTranslation("learning.sittings.person"),
                ">" + getTranslation("learning.integrity.both-wrong"),
                ">" + getTranslation("learning.integrity.alike"),
                ">" + getTranslation("learning.integrity.expected"),
                ">" + getTranslation("learning.integrity.chance"));
        for (ExamFacts.Alike pair : pairs) {
            table.row(
                    candidate(remarkable, pair.one()),
                    candidate(remarkable, pair.other()),
                    TableList.number(Formats.number(pair.bothWrong())),
                    TableList.number(Formats.number(pair.alike())),
                    TableList.number(String.format(Locale.ROOT, "%.1f", pair.expected())),
                    TableList.number(String.format(Locale.ROOT, "%.1e", pair.chance())));
        }
        return Kit.card(getTranslation("learning.integrity.pairs"), how, table);
    }

    private Component quick(ExamIntegrity.Remarkable remarkable) {
        var how = Kit.styled(new Paragraph(getTranslation("learning.integrity.quick.how")), "soft");
        var quick = remarkable.found().quick();
        if (quick.isEmpty()) {
            return Kit.card(
                    getTranslation("learning.integrity.quick"),
                    how,
                    new Paragraph(getTranslation("learning.integrity.none")));
        }
        var table = new TableList(
                getTranslation("learning.integrity.quick"),
                getTranslation("learning.sittings.person"),
                ">" + getTranslation("learning.integrity.quick.number"),
                ">" + getTranslation("learning.integrity.quick.of"));
        for (ExamFacts.Quick one : quick) {
            table.row(
                    candidate(remarkable, one.attempt()),
                    TableList.number(Formats.number(one.quick())),
                    TableList.number(Formats.number(one.of())));
        }
        return Kit.card(getTranslation("learning.integrity.quick"), how, table);
    }

    private static Component candidate(ExamIntegrity.Remarkable remarkable, AttemptId attempt) {
        var candidate = remarkable.of(attempt);
        var cell = new Div(
                new Div(Kit.link("exam-sittings/" + attempt, candidate.name())), TableList.code(candidate.document()));
        cell.addClassName("two-lines");
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
