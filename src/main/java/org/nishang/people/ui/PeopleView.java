package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffOrder;
import org.nishang.people.employment.StaffQuery;
import org.nishang.people.employment.StaffRow;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.FoundRows;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.list.RowPanel;

/** The people who work or worked at enterprises within the own scope. */
@Route("people")
@RolesAllowed(Permission.SEE_STAFF)
@Menu(title = "people.menu.people", icon = "people", order = 320)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/people.css")
class PeopleView extends Div implements BeforeEnterObserver {

    /** What the list shows at first; the service's own default is everybody. */
    private static final StaffQuery.State FIRST = StaffQuery.State.EMPLOYED;

    private final StaffDirectory directory;
    private final EnterpriseDirectory enterprises;
    private final Finder finder;
    private final Paragraph restriction = Kit.styled(new Paragraph(), "restriction");
    private final Grid<StaffRow> grid = new Grid<>();
    private final RowPanel<StaffRow> panel;

    PeopleView(StaffDirectory directory, EnterpriseDirectory enterprises, CurrentUser user, ListTools lists) {
        this.directory = directory;
        this.enterprises = enterprises;
        finder = new Finder(
                        "people",
                        getTranslation("people.list.search"),
                        getTranslation("people.list.search-hint"),
                        this::refresh)
                .choice("state", getTranslation("people.state"), states())
                .choice("post", getTranslation("people.posts"), posts())
                .offer(ListFiles.of("people", grid));
        boolean nominates = user.may(Permission.NOMINATE);
        panel = new RowPanel<>(row -> PersonPanel.of(row, nominates, this), StaffRow::name);
        columns(lists);
        OpenedRows.on(grid, row -> UI.getCurrent().navigate("people/" + row.person()));
        FoundRows.show(
                grid,
                finder,
                StaffOrder.class,
                StaffOrder.NAME,
                (order, descending, offset, limit) -> directory.rows(query(), order, descending, offset, limit),
                () -> directory.count(query()));
        restriction.setVisible(false);
        add(head(user), finder, restriction, grid, panel);
    }

    private Component head(CurrentUser user) {
        String title = getTranslation("people.menu.people");
        String context = getTranslation("people.list.context");
        if (!user.get().may(Permission.MANAGE_STAFF)) {
            return Kit.head(title, context);
        }
        var own = user.scope().onlyEnterprise();
        String where =
                own.map(id -> "enterprises/" + id + "#" + EnterprisePeople.JOIN).orElse("enterprises");
        var actions = new ArrayList<Component>();
        if (user.get().may(Permission.MERGE_PEOPLE)) {
            var duplicates = Kit.action("people/duplicates", getTranslation("people.duplicates"), false);
            duplicates.getElement().setAttribute("data-testid", "to-duplicates");
            actions.add(duplicates);
        }
        actions.add(Kit.tested(Kit.action("people/claims", getTranslation("people.menu.claims"), false), "to-claims"));
        actions.add(Kit.action(where, getTranslation("people.join"), true));
        return Kit.head(title, context, actions.toArray(Component[]::new));
    }

    private List<Choice> states() {
        var choices = new ArrayList<Choice>();
        for (StaffQuery.State state : List.of(FIRST, StaffQuery.State.LEFT, StaffQuery.State.ANY)) {
            choices.add(new Choice(state == FIRST ? "" : state.name(), getTranslation("people.state." + state)));
        }
        return choices;
    }

    private List<Choice> posts() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("people.posts.any")));
        for (Post post : Post.values()) {
            choices.add(new Choice(post.name(), getTranslation("people.post." + post)));
        }
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addClassName("register");
        grid.getElement().setAttribute("data-testid", "people");
        grid.addColumn(FixedCell.of(this::name))
                .setKey("name")
                .setHeader(getTranslation("people.name"))
                .setWidth("10em")
                .setSortProperty(StaffOrder.NAME.name())
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("people.sex." + row.sex()))
                .setKey("sex")
                .setHeader(getTranslation("people.sex"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(StaffRow::documentMasked)
                .setKey("document")
                .setHeader(getTranslation("people.document"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> PersonWords.orNone(row.mobileMasked()))
                .setKey("mobile")
                .setHeader(getTranslation("people.mobile"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FixedCell.of(row -> PersonWords.employers(row, this)))
                .setKey("employers")
                .setHeader(getTranslation("people.enterprise"))
                .setFlexGrow(4);
        grid.addColumn(row -> PersonWords.posts(row.employments().getFirst(), this))
                .setKey("posts")
                .setHeader(getTranslation("people.posts"))
                .setFlexGrow(2);
        grid.addColumn(FixedCell.of(row -> PersonWords.period(row, this)))
                .setKey("since")
                .setHeader(getTranslation("people.since"))
                .setSortProperty(StaffOrder.SINCE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("people.list.empty"), getTranslation("people.list.empty.advice")));
        panel.openFrom(grid);
        lists.complete(this, finder, grid, "name");
    }

    private Component name(StaffRow row) {
        var details = new Div(
                new Span(row.documentMasked()),
                new Span(PersonWords.posts(row.employments().getFirst(), this)),
                new Span(row.employments().getFirst().enterpriseName()));
        details.addClassName("on-phone");
        return Kit.styled(new Div(Kit.link("people/" + row.person(), row.name()), details), "two-lines");
    }

    private StaffQuery query() {
        return StaffQuery.of(finder.parameters());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        finder.also("enterprise").read(url);
        url.getSingleParameter("enterprise").ifPresentOrElse(this::restrict, this::everywhere);
        refresh();
    }

    private void everywhere() {
        finder.drop("enterprise");
        restriction.setVisible(false);
    }

    private void restrict(String id) {
        var sheet = enterprises.sheet(new EnterpriseId(Uuids.parse(id)));
        finder.keep("enterprise", id);
        restriction.removeAll();
        restriction.add(
                new Span(getTranslation("people.list.only", sheet.name())),
                Kit.link("people", getTranslation("people.list.everywhere")));
        restriction.setVisible(true);
    }
}
