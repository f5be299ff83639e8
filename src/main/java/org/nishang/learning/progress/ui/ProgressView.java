package org.nishang.learning.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.learning.progress.Progress;
import org.nishang.learning.progress.ProgressOrder;
import org.nishang.learning.progress.ProgressQuery;
import org.nishang.learning.progress.ProgressRow;
import org.nishang.learning.progress.ProgressStep;
import org.nishang.ui.Finder;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Who stands where with which course: state, hours, tries and what is missing, on any day. */
@Route("progress")
@RolesAllowed(Permission.SEE_STAFF)
@Menu(title = "learning.menu.progress", icon = "steps", order = 328)
@CssImport("./styles/learning-progress.css")
class ProgressView extends Div implements BeforeEnterObserver {

    private final transient Progress progress;
    private final transient CourseCatalogue courses;
    private final Finder finder;
    private final NativeDetails funnel = Kit.styled(new NativeDetails(), "progress-funnel");
    private final Grid<ProgressRow> grid = new Grid<>();
    private final transient List<ProgressRow> shown = new ArrayList<>();

    ProgressView(Progress progress, CourseCatalogue courses, ListTools lists) {
        this.progress = progress;
        this.courses = courses;
        finder = new Finder(
                        "progress",
                        getTranslation("learning.progress.search"),
                        getTranslation("learning.progress.search.hint"),
                        this::refresh)
                .choice("course", getTranslation("learning.progress.course"), courseChoices())
                .choice("state", getTranslation("learning.progress.state"), stepChoices())
                .choice("pace", getTranslation("learning.progress.pace"), paceChoices())
                .day("asOf", getTranslation("learning.progress.as-of"), getTranslation("learning.progress.today"))
                .also("region")
                .also("enterprise")
                .also("programme")
                .offer(ListFiles.of("progress", grid));
        columns(lists);
        add(
                Kit.head(
                        getTranslation("learning.progress"),
                        getTranslation("learning.progress.context"),
                        Kit.link("programmes", getTranslation("learning.programmes.title"))),
                finder,
                grid,
                funnel);
    }

    private List<Finder.Choice> courseChoices() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("learning.progress.course.all")));
        courses.current().stream()
                .map(course -> new Finder.Choice(course.code(), course.title().in(getLocale())))
                .forEach(choices::add);
        return choices;
    }

    private List<Finder.Choice> stepChoices() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("learning.progress.state.all")));
        for (ProgressStep step : ProgressStep.values()) {
            choices.add(new Finder.Choice(step.name(), getTranslation("learning.progress.state." + step)));
        }
        return choices;
    }

    private List<Finder.Choice> paceChoices() {
        return List.of(
                new Finder.Choice("", getTranslation("learning.progress.pace.all")),
                new Finder.Choice("LATE", getTranslation("learning.progress.pace.LATE")));
    }

    private void columns(ListTools lists) {
        grid.addClassName("register");
        grid.setTestId("progress-grid");
        grid.addColumn(FixedCell.of(this::person))
                .setKey("person")
                .setHeader(getTranslation("learning.progress.person"))
                .setComparator(ProgressOrder.PERSON)
                .setSortProperty(ProgressOrder.PERSON.name())
                .setFlexGrow(3);
        grid.addColumn(row -> row.title().in(getLocale()))
                .setKey("course")
                .setHeader(getTranslation("learning.progress.course"))
                .setFlexGrow(2);
        grid.addColumn(FixedCell.of(this::state))
                .setKey("state")
                .setHeader(getTranslation("learning.progress.state"))
                .setComparator(ProgressOrder.STATE)
                .setSortProperty(ProgressOrder.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FixedCell.of(row -> new Span(missing(row))))
                .setKey("missing")
                .setHeader(getTranslation("learning.progress.missing"))
                .setComparator(ProgressOrder.LESSONS)
                .setSortProperty(ProgressOrder.LESSONS.name())
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(this::hours)
                .setKey("hours")
                .setHeader(getTranslation("learning.progress.hours"))
                .setComparator(ProgressOrder.HOURS)
                .setSortProperty(ProgressOrder.HOURS.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(row -> Formats.number(row.tries()))
                .setKey("tries")
                .setHeader(getTranslation("learning.progress.tries"))
                .setComparator(ProgressOrder.TRIES)
                .setSortProperty(ProgressOrder.TRIES.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(row -> Formats.date(row.enrolledOn()))
                .setKey("enrolled")
                .setHeader(getTranslation("learning.progress.enrolled"))
                .setComparator(ProgressOrder.ENROLLED)
                .setSortProperty(ProgressOrder.ENROLLED.name())
                .setAutoWidth(true);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("learning.progress.none"), getTranslation("learning.progress.none.advice")));
        lists.complete(this, finder, grid, "person");
        grid.setItems(shown).setIdentifierProvider(ProgressRow::id);
    }

    private Component person(ProgressRow row) {
        var about = Kit.styled(new Span(row.document() + " · " + row.enterprises()), "soft");
        var phone = new Div(
                new Span(row.title().in(getLocale())), state(row), new Span(missing(row)), new Span(hours(row)));
        phone.addClassName("on-phone");
        return Kit.styled(new Div(name(row), about, phone), "two-lines");
    }

    private Component name(ProgressRow row) {
        return Kit.link("people/" + row.person() + "/study/" + row.course(), row.name());
    }

    private Component state(ProgressRow row) {
        var word = getTranslation("learning.progress.state." + row.step());
        var tone = row.isExamLeft() ? Tone.PLAIN : Tone.GOOD;
        return row.isLate()
                ? Kit.state(Tone.SOON, word + " · " + getTranslation("learning.progress.pace.LATE"))
                : Kit.state(tone, word);
    }

    private String hours(ProgressRow row) {
        return getTranslation(
                "learning.progress.hours.of",
                row.hours().toPlainString(),
                row.creditHours().stripTrailingZeros().toPlainString());
    }

    private String missing(ProgressRow row) {
        if (!row.isExamLeft()) {
            return Formats.NONE;
        }
        return row.lessonsLeft() == 0
                ? getTranslation("learning.progress.missing.exam")
                : getTranslation("learning.progress.missing.lessons", row.lessonsLeft(), row.checksLeft());
    }

    private void refresh() {
        var query = ProgressQuery.of(
                finder.parameters(),
                courses.current().stream().map(CourseOutline::code).toList());
        shown.clear();
        var page = progress.page(query);
        shown.addAll(page.rows());
        grid.getDataProvider().refreshAll();
        finder.count(shown.size());
        funnel.setVisible(!page.funnels().isEmpty());
        funnel.setSummaryText(getTranslation("learning.progress.funnel"));
        funnel.setContent(new FunnelTable(page.funnels()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
