package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nishang.assessment.authoring.BankOrder;
import org.nishang.assessment.authoring.BankQuery;
import org.nishang.assessment.authoring.BankRow;
import org.nishang.assessment.authoring.BulkEdit;
import org.nishang.assessment.authoring.ItemAuthoring;
import org.nishang.assessment.authoring.ItemCatalogue;
import org.nishang.assessment.item.ItemGround;
import org.nishang.common.NumberText;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.Permission;
import org.nishang.regulation.Fact;
import org.nishang.ui.Finder;
import org.nishang.ui.Kit;
import org.nishang.ui.OnDesktop;
import org.nishang.ui.list.ListFiles;

/** The items of a course: in use, in review, being written, retired; several can be changed at once. */
@Route(BankWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.bank.menu", icon = "pen", order = 605)
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-authoring.css")
class BankView extends Div implements BeforeEnterObserver {

    private final ItemCatalogue catalogue;
    private final ItemAuthoring authoring;
    private final CourseCatalogue courses;
    private final BulkEdit bulk;
    private final Div finderPlace = new Div();
    private final Div bulkPlace = new Div();
    private final Div head = new Div();
    private final Grid<BankRow> grid = new Grid<>();
    private final ListFiles files = ListFiles.of("items", grid);
    private Finder finder;
    private String course;

    BankView(ItemCatalogue catalogue, ItemAuthoring authoring, CourseCatalogue courses, BulkEdit bulk) {
        this.catalogue = catalogue;
        this.authoring = authoring;
        this.courses = courses;
        this.bulk = bulk;
        course = courses.current().getFirst().code();
        finder = finder(authoring.ground(course));
        columns();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> offerBulk());
        add(head, finderPlace, bulkPlace, grid);
    }

    private Finder finder(ItemGround ground) {
        var made = new Finder(
                BankWords.PATH,
                getTranslation("assessment.bank.search"),
                getTranslation("assessment.bank.search-hint"),
                this::refresh);
        made.addClassName("bank-finder");
        made.choice(
                "course",
                getTranslation("assessment.bank.course"),
                courses.current().stream()
                        .map(one -> new Finder.Choice(
                                one.code(), one.code() + " " + one.title().in(getLocale())))
                        .toList());
        made.choice(
                "show",
                getTranslation("assessment.bank.show"),
                Finder.of(BankQuery.Show.class, one -> getTranslation("assessment.bank.show." + one)));
        made.choice(
                "kind",
                getTranslation("assessment.form.kind"),
                choices(ItemFields.KINDS.stream()
                        .map(one -> new Finder.Choice(one, getTranslation("assessment.items.kind." + one)))));
        made.choice(
                "topic",
                getTranslation("assessment.form.topic"),
                choices(ground.topics().entrySet().stream()
                        .map(one ->
                                new Finder.Choice(one.getKey(), one.getValue().in(getLocale())))));
        made.choice(
                "difficulty",
                getTranslation("assessment.form.difficulty"),
                choices(Stream.of("1", "2", "3")
                        .map(one -> new Finder.Choice(one, getTranslation("assessment.form.difficulty." + one)))));
        return made.choice(
                        "edition",
                        getTranslation("assessment.bank.edition"),
                        choices(ground.facts().values().stream()
                                .map(Fact::edition)
                                .distinct()
                                .sorted()
                                .map(one -> new Finder.Choice(one, one))))
                .offer(files);
    }

    private List<Finder.Choice> choices(Stream<Finder.Choice> some) {
        return Stream.concat(Stream.of(new Finder.Choice("", getTranslation("assessment.bank.any"))), some)
                .toList();
    }

    private void columns() {
        grid.addClassNames("register", "items", "bank");
        grid.getElement().setAttribute("data-testid", "bank-grid");
        grid.addColumn(new ComponentRenderer<>(this::name))
                .setHeader(getTranslation("assessment.items.item"))
                .setComparator(BankOrder.ITEM)
                .setSortProperty(BankOrder.ITEM.name())
                .setFlexGrow(6);
        var topic = grid.addColumn(new ComponentRenderer<>(this::basis))
                .setHeader(getTranslation("assessment.bank.basis"))
                .setComparator(BankOrder.BASIS)
                .setSortProperty(BankOrder.BASIS.name())
                .setFlexGrow(2);
        var states = grid.addColumn(new ComponentRenderer<>(row -> BankWords.states(this, row)))
                .setHeader(getTranslation("assessment.bank.state"))
                .setComparator(BankOrder.STATE)
                .setSortProperty(BankOrder.STATE.name())
                .setFlexGrow(2);
        var difficulty = grid.addColumn(row -> String.valueOf(row.difficulty()))
                .setHeader(getTranslation("assessment.form.difficulty"))
                .setComparator(BankOrder.DIFFICULTY)
                .setSortProperty(BankOrder.DIFFICULTY.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("assessment.items.none-such"), getTranslation("assessment.bank.none-such.advice")));
        OnDesktop.only(this, topic, states, difficulty);
    }

    private Component name(BankRow row) {
        var code = Kit.link(BankWords.PATH + "/" + row.code(), row.code());
        code.getElement().setAttribute("data-testid", "item-" + row.code());
        var about = Kit.styled(new Span(BankWords.about(this, row)), "soft");
        var stem = Kit.styled(new Div(BankWords.stem(getLocale(), row)), "item-stem");
        var phone = Kit.styled(new Div(BankWords.states(this, row)), "on-phone");
        var cell = new Div(code, about, stem, phone);
        if (!row.twins().isEmpty()) {
            var twins = Kit.styled(new Div(getTranslation("assessment.bank.twins")), "twins");
            row.twins().stream()
                    .limit(3)
                    .forEach(twin ->
                            twins.add(Kit.link(BankWords.PATH + "/" + twin.code(), BankWords.twin(this, twin))));
            cell.add(twins);
        }
        cell.addClassNames("two-lines", "item-cell");
        return cell;
    }

    private Component basis(BankRow row) {
        var clause = row.clause();
        var edition = new Span(row.fact() + " · " + row.edition());
        return new Div(edition, Kit.styled(new Div(clause == null ? "" : clause.in(getLocale())), "soft"));
    }

    private void refresh() {
        if (!finder.chosen("course").equals(course)) {
            course = finder.chosen("course");
            var parameters = finder.parameters();
            parameters.keySet().removeAll(List.of("topic", "edition"));
            place(com.vaadin.flow.router.QueryParameters.simple(parameters));
        }
        var difficulty = finder.chosen("difficulty");
        var rows = catalogue.rows(new BankQuery(
                course,
                finder.text(),
                finder.chosen("kind"),
                finder.chosen("topic"),
                finder.chosen("edition"),
                NumberText.whole(difficulty).orElse(0),
                finder.chosen("show", BankQuery.Show.class)));
        grid.setItems(rows);
        finder.count(rows.size());
        offerBulk();
        head.removeAll();
        var fresh = Kit.action(BankWords.PATH + "/new?course=" + course, getTranslation("assessment.bank.new"), true);
        fresh.getElement().setAttribute("data-testid", "new-item");
        head.add(Kit.head(
                getTranslation("assessment.bank.menu"),
                getTranslation("assessment.bank.context"),
                Kit.action(BankWords.PATH + "/pack", getTranslation("assessment.bank.pack"), false),
                fresh));
    }

    private void offerBulk() {
        var chosen = new ArrayList<>(grid.getSelectedItems());
        bulkPlace.removeAll();
        if (!chosen.isEmpty()) {
            bulkPlace.add(
                    new BulkPart(bulk, chosen.stream().map(BankRow::code).toList(), authoring.ground(course), () -> {
                        grid.deselectAll();
                        refresh();
                    }));
        }
    }

    /** Topics and editions are those of the course that is chosen. */
    private void place(com.vaadin.flow.router.QueryParameters url) {
        finder = finder(authoring.ground(course));
        finderPlace.removeAll();
        finderPlace.add(finder);
        finder.read(url);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        String wanted = url.getSingleParameter("course").orElse(course);
        course = courses.current(wanted).map(one -> one.code()).orElse(course);
        place(url);
        refresh();
    }
}
