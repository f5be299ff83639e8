package org.nishang.course.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.source.FactSources;
import org.nishang.course.source.SourceOrder;
import org.nishang.course.source.SourceQuery;
import org.nishang.course.source.SourceRow;
import org.nishang.course.source.Surety;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Facts that courses teach, where they were read, and what is to be looked at again, the soonest first. */
@Route(FactSourcesView.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "course.source.menu", icon = "eye", order = 645)
class FactSourcesView extends Div implements BeforeEnterObserver {

    static final String PATH = "fact-sources";

    private final FactSources sources;
    private final CourseCatalogue courses;
    private final Finder finder;
    private final Grid<SourceRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register", "items"), "sources-grid");

    FactSourcesView(FactSources sources, CourseCatalogue courses, ListTools lists) {
        this.sources = sources;
        this.courses = courses;
        finder = new Finder(
                        PATH,
                        getTranslation("course.source.search"),
                        getTranslation("course.source.search.hint"),
                        this::refresh)
                .choice(
                        "due",
                        getTranslation("course.source.due"),
                        Finder.of(SourceQuery.Due.class, one -> getTranslation("course.source.due." + one)))
                .choice("course", getTranslation("course.source.course"), courseChoices())
                .choice("sure", getTranslation("course.source.sure"), surenessChoices())
                .offer(ListFiles.of(PATH, grid));
        columns(lists);
        add(Kit.head(getTranslation("course.source.menu"), getTranslation("course.source.context")), finder, grid);
    }

    private List<Finder.Choice> courseChoices() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("course.source.course.all")));
        courses.current()
                .forEach(course -> choices.add(new Finder.Choice(
                        course.code(), course.code() + " " + course.title().in(getLocale()))));
        return choices;
    }

    private List<Finder.Choice> surenessChoices() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("course.source.sure.all")));
        for (Surety sure : Surety.values()) {
            choices.add(new Finder.Choice(sure.name(), getTranslation("course.source.sure." + sure)));
        }
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addColumn(FixedCell.of(this::about))
                .setKey("fact")
                .setHeader(getTranslation("course.source.fact"))
                .setComparator(SourceOrder.FACT)
                .setSortProperty(SourceOrder.FACT.name())
                .setFlexGrow(6);
        grid.addColumn(SourceRow::course)
                .setKey("course")
                .setHeader(getTranslation("course.source.course"))
                .setComparator(SourceOrder.COURSE)
                .setSortProperty(SourceOrder.COURSE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FixedCell.of(row -> Kit.styled(new Div(at(row)), "item-stem")))
                .setKey("at")
                .setHeader(getTranslation("course.source.at"))
                .setFlexGrow(4);
        grid.addColumn(FixedCell.of(this::sure))
                .setKey("sure")
                .setHeader(getTranslation("course.source.sure"))
                .setComparator(SourceOrder.SURE)
                .setSortProperty(SourceOrder.SURE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FixedCell.of(this::again))
                .setKey("again")
                .setHeader(getTranslation("course.source.again"))
                .setComparator(SourceOrder.AGAIN)
                .setSortProperty(SourceOrder.AGAIN.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("course.source.none"), getTranslation("course.source.none.advice")));
        lists.complete(this, finder, grid, "fact");
    }

    /** Leads to the items that rest on it. */
    private Component about(SourceRow row) {
        var link = Kit.link("items?q=" + row.fact(), row.fact());
        var edition = Kit.styled(new Span(" " + row.edition()), "soft");
        var statement = Kit.styled(new Div(row.statement().in(getLocale())), "item-stem");
        var phone = Kit.styled(new Div(sure(row), new Span(" "), again(row), new Div(at(row))), "on-phone");
        return Kit.styled(new Div(link, edition, statement, phone), "two-lines", "item-cell");
    }

    private static String at(SourceRow row) {
        return row.at().isEmpty() ? Formats.NONE : row.at();
    }

    private Component sure(SourceRow row) {
        return new Span(getTranslation("course.source.sure." + row.sure()));
    }

    private Component again(SourceRow row) {
        String day = Formats.date(row.lookAgain());
        return row.isOverdueOn(sources.today())
                ? Kit.state(Tone.SOON, getTranslation("course.source.overdue", day))
                : new Span(day);
    }

    private void refresh() {
        var found = sources.searched(SourceQuery.of(finder.parameters()));
        grid.setItems(found);
        finder.count(found.size());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
