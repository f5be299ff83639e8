package org.nishang.access.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountOrder;
import org.nishang.access.account.AccountQuery;
import org.nishang.access.account.AccountQuery.LastSeen;
import org.nishang.access.account.AccountQuery.Reach;
import org.nishang.access.account.AccountQuery.Use;
import org.nishang.access.account.AccountRow;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.FixedCell;
import org.nishang.ui.FoundRows;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** The accounts within the own scope. */
@Route(AccountListView.PATH)
@RolesAllowed(Permission.MANAGE_ACCOUNTS)
@Menu(title = "access.menu.accounts", icon = "account", order = 705)
@CssImport("./styles/access.css")
class AccountListView extends Div implements BeforeEnterObserver {

    static final String PATH = "accounts";

    private final AccountDirectory directory;
    private final Clock clock;
    private final Finder finder;
    private final Grid<AccountRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "accounts");

    AccountListView(AccountDirectory directory, Clock clock, ListTools lists) {
        this.directory = directory;
        this.clock = clock;
        finder = new Finder(PATH, getTranslation("access.search"), getTranslation("access.search.hint"), this::refresh)
                .choice("role", getTranslation("access.role"), roles())
                .choice("reach", getTranslation("access.reach"), options(Reach.class, "access.reach."))
                .choice("use", getTranslation("access.state"), options(Use.class, "access.use."))
                .choice("seen", getTranslation("access.seen"), options(LastSeen.class, "access.seen."))
                .choice(
                        "person",
                        getTranslation("access.person"),
                        List.of(
                                new Choice("", getTranslation("access.person.any")),
                                new Choice(AccountQuery.SEVERAL, getTranslation("access.person.several"))))
                .offer(ListFiles.of(PATH, grid));
        columns(lists);
        OpenedRows.on(grid, row -> UI.getCurrent().navigate(PATH + "/" + row.id()));
        FoundRows.show(
                grid,
                finder,
                AccountOrder.class,
                AccountOrder.USERNAME,
                (order, descending, offset, limit) -> directory.rows(query(), order, descending, offset, limit),
                () -> directory.count(query()));
        grid.setEmptyStateComponent(Kit.empty(getTranslation("access.empty"), getTranslation("access.empty.advice")));
        add(
                Kit.head(
                        getTranslation("access.menu.accounts"),
                        getTranslation("access.context"),
                        Kit.tested(Kit.action(PATH + "/slips", getTranslation("access.account-slips"), false), "slips"),
                        Kit.tested(Kit.action(PATH + "/new", getTranslation("access.new"), true), "new-account")),
                finder,
                grid);
    }

    private List<Choice> roles() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("access.role.any")));
        for (AccountRole role : AccountRole.values()) {
            choices.add(new Choice(role.name(), getTranslation("identity.role." + role)));
        }
        return choices;
    }

    private <E extends Enum<E>> List<Choice> options(Class<E> type, String words) {
        return Finder.of(type, one -> getTranslation(words + one));
    }

    private void columns(ListTools lists) {
        grid.addColumn(FixedCell.of(this::name))
                .setKey("username")
                .setHeader(getTranslation("access.username"))
                .setSortProperty(AccountOrder.USERNAME.name())
                .setFlexGrow(2);
        grid.addColumn(AccountRow::name)
                .setKey("name")
                .setHeader(getTranslation("access.name"))
                .setSortProperty(AccountOrder.NAME.name())
                .setFlexGrow(2);
        grid.addColumn(row -> AccountWords.roles(row, this))
                .setKey("roles")
                .setHeader(getTranslation("access.roles"))
                .setFlexGrow(3);
        grid.addColumn(FixedCell.of(row -> AccountWords.state(row.state(), this)))
                .setKey("state")
                .setHeader(getTranslation("access.state"))
                .setWidth("7em")
                .setFlexGrow(0);
        grid.addColumn(row -> AccountWords.seen(row.lastSignIn(), clock.getZone(), this))
                .setKey("seen")
                .setHeader(getTranslation("access.last-sign-in"))
                .setSortProperty(AccountOrder.SEEN.name())
                .setWidth("11em")
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "username");
    }

    private Component name(AccountRow row) {
        var details = Kit.styled(
                new Div(
                        new Span(row.name()),
                        new Span(AccountWords.roles(row, this)),
                        AccountWords.state(row.state(), this)),
                "on-phone");
        return Kit.styled(new Div(Kit.link(PATH + "/" + row.id(), row.username()), details), "two-lines");
    }

    private AccountQuery query() {
        return AccountQuery.of(finder.parameters());
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
