package org.nishang.access.activation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountOrder;
import org.nishang.access.account.AccountQuery;
import org.nishang.access.account.AccountQuery.Use;
import org.nishang.access.account.AccountRow;
import org.nishang.access.activation.AccessGiving;
import org.nishang.access.activation.AccountSlips;
import org.nishang.access.activation.SlipFile;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Permission;
import org.nishang.platform.web.PortalAddress;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.question.Consequence;

/** The accounts whose owner has not chosen a password; gives some of them slips, and shows these once. */
@Route(AccountSlipsView.PATH)
@RolesAllowed(Permission.MANAGE_ACCOUNTS)
@CssImport("./styles/access.css")
class AccountSlipsView extends Div implements BeforeEnterObserver {

    static final String PATH = "accounts/slips";

    private final AccountDirectory directory;
    private final AccountSlips slips;
    private final SlipFile file;
    private final PortalAddress address;
    private final Clock clock;
    private final Finder finder;
    private final Grid<AccountRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "waiting-accounts");
    private final Div list = new Div();

    AccountSlipsView(
            AccountDirectory directory,
            AccountSlips slips,
            SlipFile file,
            PortalAddress address,
            Clock clock,
            ListTools lists) {
        this.directory = directory;
        this.slips = slips;
        this.file = file;
        this.address = address;
        this.clock = clock;
        finder = new Finder(PATH, getTranslation("access.search"), getTranslation("access.search.hint"), this::refresh)
                .choice("role", getTranslation("access.role"), roles())
                .choice("use", getTranslation("access.state"), uses());
        columns(lists);
        var form = new Form("inline-form");
        form.asks(
                getTranslation("access.account-slips.give"),
                "give",
                () -> consequence(grid.getSelectedItems().size()),
                () -> give(List.copyOf(grid.getSelectedItems())));
        form.asks(
                getTranslation("access.account-slips.give-next", AccessGiving.MOST),
                "give-next",
                () -> consequence(uninvited().size()),
                () -> give(uninvited()));
        list.add(
                Kit.head(
                        getTranslation("access.account-slips"),
                        getTranslation("access.account-slips.context"),
                        Kit.action("accounts", getTranslation("access.back"), false)),
                finder,
                form,
                grid);
        add(list);
    }

    private void columns(ListTools lists) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(this::name)
                .setKey("username")
                .setHeader(getTranslation("access.username"))
                .setFlexGrow(2);
        grid.addColumn(AccountRow::name)
                .setKey("name")
                .setHeader(getTranslation("access.name"))
                .setFlexGrow(2);
        grid.addColumn(this::roles)
                .setKey("roles")
                .setHeader(getTranslation("access.roles"))
                .setFlexGrow(3);
        grid.addColumn(row -> Formats.minute(row.created(), clock.getZone()))
                .setKey("created")
                .setHeader(getTranslation("access.created"))
                .setWidth("11em")
                .setFlexGrow(0);
        grid.setItems(
                page ->
                        directory
                                .rows(query(), AccountOrder.USERNAME, false, page.getOffset(), page.getLimit())
                                .stream(),
                all -> {
                    int found = directory.count(query());
                    finder.count(found);
                    return found;
                });
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("access.account-slips.empty"), getTranslation("access.account-slips.empty.advice")));
        lists.complete(this, finder, grid, "username");
    }

    private Component name(AccountRow row) {
        var details = Kit.styled(new Div(new Span(row.name()), new Span(roles(row))), "on-phone");
        return Kit.styled(new Div(Kit.link("accounts/" + row.id(), row.username()), details), "two-lines");
    }

    private String roles(AccountRow row) {
        return row.roles().stream()
                .map(grant -> getTranslation("identity.role." + grant.role()))
                .collect(Collectors.joining(getTranslation("common.separator")));
    }

    private Optional<Consequence> consequence(int chosen) {
        return chosen == 0
                ? Optional.empty()
                : Optional.of(new Consequence(
                        getTranslation("access.account-slips.title", chosen),
                        List.of(
                                getTranslation("access.account-slips.follows", AccessGiving.DAYS),
                                getTranslation("access.account-slips.stays")),
                        getTranslation("access.account-slips.give")));
    }

    /** Of those shown, who has no slip that is still good: as many as are given at once. */
    private List<AccountRow> uninvited() {
        return directory.rows(query().with(Use.UNINVITED), AccountOrder.USERNAME, false, 0, AccessGiving.MOST);
    }

    private void give(List<AccountRow> chosen) {
        var given = slips.give(chosen.stream().map(AccountRow::id).toList());
        removeAll();
        add(new SlipsPart(given, file, address.base() + "/activate", clock.getZone(), this::backToList));
    }

    private void backToList() {
        removeAll();
        add(list);
        grid.deselectAll();
        refresh();
    }

    private AccountQuery query() {
        var asked = AccountQuery.of(finder.parameters());
        return asked.use() == Use.UNINVITED ? asked : asked.with(Use.WAITING);
    }

    private List<Choice> roles() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("access.role.any")));
        for (AccountRole role : AccountRole.values()) {
            choices.add(new Choice(role.name(), getTranslation("identity.role." + role)));
        }
        return choices;
    }

    private List<Choice> uses() {
        return List.of(
                new Choice("", getTranslation("access.use.WAITING")),
                new Choice(Use.UNINVITED.name(), getTranslation("access.use.UNINVITED")));
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
