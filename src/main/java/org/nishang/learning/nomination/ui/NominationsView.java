package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
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
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.nomination.ClassOffers;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.NominationDesk;
import org.nishang.learning.nomination.NominationOrder;
import org.nishang.learning.nomination.NominationQuery;
import org.nishang.learning.nomination.NominationRow;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.Formats;
import org.nishang.ui.FoundRows;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Who is nominated within the own scope, and what becomes of it. */
@Route(NominationNavigation.LIST)
@RolesAllowed(Permission.NOMINATE)
@Menu(title = "learning.menu.nominations", icon = "nominate", order = 322)
@CssImport("./styles/learning-nomination.css")
class NominationsView extends Div implements BeforeEnterObserver {

    private final Nominating nominating;
    private final Finder finder;
    private final Grid<NominationRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "nominations");
    private final ChosenNominations chosen;

    NominationsView(
            Nominating nominating,
            NominationDesk desk,
            ClassOffers classes,
            Programmes programmes,
            CurrentUser user,
            ListTools lists) {
        this.nominating = nominating;
        finder = new Finder(
                        NominationNavigation.LIST,
                        getTranslation("learning.nomination.search"),
                        getTranslation("learning.nomination.search.hint"),
                        this::refresh)
                .choice("show", getTranslation("learning.nomination.state"), shown())
                .choice("programme", getTranslation("learning.nomination.programme"), programmes(programmes))
                .choice("session", getTranslation("learning.nomination.class"), classes(classes))
                .also("enterprise")
                .offer(ListFiles.of(NominationNavigation.LIST, grid));
        chosen = new ChosenNominations(grid, nominating, desk, user.may(Permission.DECIDE_NOMINATIONS), this::refresh);
        columns(lists);
        FoundRows.show(
                grid,
                finder,
                NominationOrder.class,
                NominationOrder.NOMINATED,
                (order, descending, offset, limit) -> nominating.rows(query(), order, descending, offset, limit),
                () -> nominating.count(query()));
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("learning.nomination.empty"), getTranslation("learning.nomination.empty.advice")));
        add(head(user), finder, chosen, grid);
    }

    private Component head(CurrentUser user) {
        var actions = new ArrayList<Component>();
        if (user.may(Permission.DECIDE_NOMINATIONS)) {
            actions.add(Kit.tested(
                    Kit.action("assignment-rules", getTranslation("learning.assignment"), false), "to-rules"));
        }
        actions.add(Kit.tested(
                Kit.action(NominationNavigation.NOMINATE, getTranslation("learning.nomination.nominate"), true),
                "to-nominate"));
        return Kit.head(
                getTranslation("learning.menu.nominations"),
                getTranslation("learning.nomination.context"),
                actions.toArray(Component[]::new));
    }

    private List<Choice> shown() {
        return Finder.of(NominationQuery.Show.class, one -> getTranslation("learning.nomination.show." + one));
    }

    private List<Choice> programmes(Programmes programmes) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("learning.nomination.programme.any")));
        programmes
                .all()
                .forEach(one -> choices.add(new Choice(one.code(), one.title().in(getLocale()))));
        return choices;
    }

    private List<Choice> classes(ClassOffers classes) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("learning.nomination.class.any")));
        classes.withNominations()
                .forEach(one -> choices.add(new Choice(
                        one.session().toString(),
                        getTranslation("learning.nomination.class-named", one.name(), one.code()))));
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addComponentColumn(this::name)
                .setKey("name")
                .setHeader(getTranslation("learning.nomination.person"))
                .setSortProperty(NominationOrder.NAME.name())
                .setFlexGrow(3);
        grid.addColumn(NominationRow::enterprise)
                .setKey("enterprise")
                .setHeader(getTranslation("learning.nomination.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(row -> NominationWords.goal(row))
                .setKey("programme")
                .setHeader(getTranslation("learning.nomination.programme"))
                .setFlexGrow(2);
        grid.addColumn(row -> NominationWords.where(row, this))
                .setKey("begins")
                .setHeader(getTranslation("learning.nomination.class"))
                .setSortProperty(NominationOrder.BEGINS.name())
                .setFlexGrow(3);
        grid.addColumn(FixedCell.of(this::state))
                .setKey("state")
                .setHeader(getTranslation("learning.nomination.state"))
                .setFlexGrow(2);
        lists.complete(this, finder, grid, "name");
    }

    private Component name(NominationRow row) {
        var details = Kit.styled(
                new Div(
                        new Span(row.enterprise()),
                        new Span(NominationWords.goal(row)),
                        new Span(NominationWords.where(row, this)),
                        state(row)),
                "on-phone");
        var cell = Kit.styled(
                new Div(
                        Kit.link("people/" + row.person(), row.name().isEmpty() ? Formats.NONE : row.name()),
                        Kit.styled(new Div(row.documentMasked()), "soft"),
                        details),
                "two-lines");
        if (row.maySwap()) {
            cell.add(Kit.tested(
                    Kit.link(NominationNavigation.swap(row.id()), getTranslation("learning.nomination.swap")),
                    "to-swap"));
        }
        return cell;
    }

    private Div state(NominationRow row) {
        return Kit.styled(
                new Div(NominationWords.state(row, this), Kit.styled(new Div(NominationWords.note(row, this)), "soft")),
                "two-lines");
    }

    private NominationQuery query() {
        return NominationQuery.of(finder.parameters());
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        finder.read(url);
        url.getSingleParameter("enterprise")
                .ifPresentOrElse(id -> finder.keep("enterprise", id), () -> finder.drop("enterprise"));
        refresh();
    }
}
