package org.nishang.access.activation.ui;

import com.vaadin.flow.component.Component;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.access.activation.AccessGiving;
import org.nishang.access.activation.AccessQuery;
import org.nishang.access.activation.AccessQuery.Show;
import org.nishang.access.activation.AccessRow;
import org.nishang.access.activation.AccessRow.Standing;
import org.nishang.access.activation.SlipFile;
import org.nishang.access.activation.StaffAccess;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.web.PortalAddress;
import org.nishang.ui.Finder;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.question.Consequence;

/** Who of the staff has an account; gives the others codes, and shows the slips with them once. */
@Route(StaffAccessView.PATH)
@RolesAllowed(Permission.GIVE_ACCESS)
@Menu(title = "access.staff.menu", icon = "door", order = 326)
@CssImport("./styles/access.css")
class StaffAccessView extends Div implements BeforeEnterObserver {

    static final String PATH = "staff-access";

    private final StaffAccess staff;
    private final AccessGiving giving;
    private final SlipFile file;
    private final PortalAddress address;
    private final Clock clock;
    private final Finder finder;
    private final Paragraph restriction = Kit.styled(new Paragraph(), "restriction");
    private final Grid<AccessRow> grid = Kit.tested(Kit.styled(new Grid<>(), "register"), "staff");
    private final transient List<Component> list;
    private @Nullable PersonId person;
    private @Nullable EnterpriseId enterprise;

    StaffAccessView(
            StaffAccess staff,
            AccessGiving giving,
            SlipFile file,
            PortalAddress address,
            Clock clock,
            ListTools lists) {
        this.staff = staff;
        this.giving = giving;
        this.file = file;
        this.address = address;
        this.clock = clock;
        finder = new Finder(
                        PATH,
                        getTranslation("access.staff.search"),
                        getTranslation("access.staff.search.hint"),
                        this::refresh)
                .choice(
                        "show",
                        getTranslation("access.staff.show"),
                        Finder.of(Show.class, show -> getTranslation("access.staff.show." + show)))
                .also("person")
                .also("enterprise");
        columns(lists);
        var form = new Form("inline-form");
        form.asks(getTranslation("access.staff.give"), "give", this::consequence, this::give);
        restriction.setVisible(false);
        list = List.of(
                Kit.head(getTranslation("access.staff.menu"), getTranslation("access.staff.context")),
                finder,
                restriction,
                form,
                grid);
        add(list);
    }

    private void columns(ListTools lists) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(this::name)
                .setKey("person")
                .setHeader(getTranslation("access.staff.person"))
                .setFlexGrow(2);
        grid.addColumn(AccessRow::document)
                .setKey("document")
                .setHeader(getTranslation("access.staff.document"))
                .setWidth("13em")
                .setFlexGrow(0);
        grid.addColumn(AccessRow::enterprise)
                .setKey("enterprise")
                .setHeader(getTranslation("access.staff.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(row -> AccessWords.standing(row, clock.getZone(), this))
                .setKey("standing")
                .setHeader(getTranslation("access.staff.standing"))
                .setFlexGrow(2);
        grid.setItems(page -> staff.rows(query(), page.getOffset(), page.getLimit()).stream(), all -> {
            int found = staff.count(query());
            finder.count(found);
            return found;
        });
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("access.staff.empty"), getTranslation("access.staff.empty.advice")));
        lists.complete(this, finder, grid, "person");
    }

    private Component name(AccessRow row) {
        var details = Kit.styled(
                new Div(
                        new Span(row.document()),
                        new Span(row.enterprise()),
                        new Span(AccessWords.standing(row, clock.getZone(), this))),
                "on-phone");
        return Kit.styled(new Div(Kit.link("people/" + row.person(), row.name()), details), "two-lines");
    }

    private Optional<Consequence> consequence() {
        var chosen = grid.getSelectedItems();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        lines.add(getTranslation("access.staff.give.follows", AccessGiving.DAYS));
        line(lines, "access.staff.give.void", count(chosen, Standing.INVITED));
        line(lines, "access.staff.give.stays", count(chosen, Standing.HAS_ACCOUNT));
        return Optional.of(new Consequence(
                getTranslation("access.staff.give.title", chosen.size()), lines, getTranslation("access.staff.give")));
    }

    private void line(ArrayList<String> lines, String key, long count) {
        if (count > 0) {
            lines.add(getTranslation(key, count));
        }
    }

    private static long count(Set<AccessRow> chosen, Standing standing) {
        return chosen.stream().filter(row -> row.standing() == standing).count();
    }

    private void give() {
        var chosen = grid.getSelectedItems();
        var given = giving.give(chosen.stream().map(AccessRow::person).toList());
        String words = getTranslation("access.staff.given", given.slips().size());
        if (count(chosen, Standing.WITHOUT) == chosen.size()) {
            Kit.done(words, () -> {
                chosen.forEach(row -> giving.withdraw(row.person()));
                backToList();
            });
        } else {
            Kit.done(words);
        }
        removeAll();
        add(new SlipsPart(given, file, address.base() + "/activate", clock.getZone(), this::backToList));
    }

    private void backToList() {
        removeAll();
        add(list);
        grid.deselectAll();
        refresh();
    }

    private AccessQuery query() {
        return new AccessQuery(finder.text(), finder.chosen("show", Show.class), enterprise, person);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        finder.read(url);
        person = url.getSingleParameter("person")
                .map(id -> new PersonId(Uuids.parse(id)))
                .orElse(null);
        enterprise = url.getSingleParameter("enterprise")
                .map(id -> new EnterpriseId(Uuids.parse(id)))
                .orElse(null);
        keep("person", url.getSingleParameter("person"));
        keep("enterprise", url.getSingleParameter("enterprise"));
        restriction.removeAll();
        restriction.add(
                new Span(getTranslation("access.staff.only")),
                Kit.link(PATH, getTranslation("access.staff.everybody")));
        restriction.setVisible(person != null);
        refresh();
    }

    private void keep(String name, Optional<String> value) {
        value.ifPresentOrElse(it -> finder.keep(name, it), () -> finder.drop(name));
    }
}
