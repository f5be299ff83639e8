package org.nishang.learning.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassOrder;
import org.nishang.learning.session.ClassQuery;
import org.nishang.learning.session.ClassRow;
import org.nishang.learning.session.ClassState;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.FoundRows;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** The classes of the own scope. */
@Route("classes")
@RolesAllowed(Permission.SEE_CLASSES)
@Menu(title = "learning.menu.classes", icon = "calendar", order = 120)
@CssImport("./styles/learning-session.css")
class ClassListView extends Div implements BeforeEnterObserver {

    private final ClassBook book;
    private final Finder finder;
    private final Grid<ClassRow> grid = new Grid<>();

    ClassListView(ClassBook book, CurrentUser user, ListTools lists) {
        this.book = book;
        finder = new Finder(
                        "classes",
                        getTranslation("learning.classes.search"),
                        getTranslation("learning.classes.search.hint"),
                        this::refresh)
                .choice("state", getTranslation("learning.class.state"), states())
                .choice("programme", getTranslation("learning.class.programme"), programmes())
                .offer(ListFiles.of("classes", grid));
        columns(lists);
        OpenedRows.on(grid, row -> UI.getCurrent().navigate("classes/" + row.id()));
        FoundRows.show(
                grid,
                finder,
                ClassOrder.class,
                ClassOrder.FROM,
                (order, descending, offset, limit) -> book.rows(query(), order, descending, offset, limit),
                () -> book.count(query()));
        add(head(user.get().may(Permission.MANAGE_CLASSES)), finder, grid);
    }

    private Component head(boolean mayPlan) {
        var actions = new ArrayList<Component>();
        actions.add(Kit.action("classes/calendar", getTranslation("learning.classes.calendar"), false));
        if (mayPlan) {
            actions.add(Kit.action("classes/new", getTranslation("learning.class.new"), true));
        }
        return Kit.head(
                getTranslation("learning.classes"),
                getTranslation("learning.classes.context"),
                actions.toArray(Component[]::new));
    }

    private List<Choice> states() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("learning.classes.all-states")));
        Arrays.stream(ClassState.values())
                .map(state -> new Choice(state.name(), getTranslation("learning.class.state." + state)))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> programmes() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("learning.classes.all-programmes")));
        book.programmes().stream()
                .map(one -> new Choice(one.code(), one.title().in(getLocale())))
                .forEach(choices::add);
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addClassName("register");
        grid.setTestId("classes-grid");
        grid.addColumn(FixedCell.of(this::name))
                .setKey("name")
                .setHeader(getTranslation("learning.class.name"))
                .setSortProperty(ClassOrder.NAME.name())
                .setFlexGrow(3);
        grid.addColumn(row -> ClassWords.days(row.from(), row.to()))
                .setKey("from")
                .setHeader(getTranslation("learning.class.days"))
                .setSortProperty(ClassOrder.FROM.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ClassRow::place)
                .setKey("place")
                .setHeader(getTranslation("learning.class.place"))
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.number(row.placed()) + " / " + Formats.number(row.places()))
                .setKey("places")
                .setHeader(getTranslation("learning.class.placed-of"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.date(row.nominateUntil()))
                .setKey("until")
                .setHeader(getTranslation("learning.class.until"))
                .setSortProperty(ClassOrder.UNTIL.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FixedCell.of(row -> ClassWords.state(this, row.state())))
                .setKey("state")
                .setHeader(getTranslation("learning.class.state"))
                .setSortProperty(ClassOrder.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("learning.classes.none"), getTranslation("learning.classes.none.advice")));
        lists.complete(this, finder, grid, "name");
    }

    private Component name(ClassRow row) {
        var link = Kit.link("classes/" + row.id(), row.name());
        var about = Kit.styled(new Span(row.code() + " · " + title(row.programme())), "soft");
        var phone = new Div(
                new Span(ClassWords.days(row.from(), row.to())),
                new Span(Formats.number(row.placed()) + " / " + Formats.number(row.places())),
                ClassWords.state(this, row.state()));
        phone.addClassName("on-phone");
        return Kit.styled(new Div(link, about, phone), "two-lines");
    }

    private String title(String programme) {
        return book.programmes().stream()
                .filter(one -> one.code().equals(programme))
                .findFirst()
                .map(one -> one.title().in(getLocale()))
                .orElse(programme);
    }

    private ClassQuery query() {
        return ClassQuery.of(
                finder.parameters(),
                book.programmes().stream().map(Programme::code).toList());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
