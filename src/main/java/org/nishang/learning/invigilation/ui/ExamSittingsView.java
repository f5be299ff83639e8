package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.learning.invigilation.ExamInvigilation;
import org.nishang.learning.invigilation.SittingOrder;
import org.nishang.learning.invigilation.SittingQuery;
import org.nishang.learning.invigilation.SittingRow;
import org.nishang.ui.Finder;
import org.nishang.ui.Kit;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;

/** Who sits an exam now, how far they are, and what can be done about their time. */
@Route("exam-sittings")
@RolesAllowed(Permission.INVIGILATE)
@Menu(title = "learning.menu.sittings", icon = "clock", order = 602)
@CssImport("./styles/learning-invigilation.css")
class ExamSittingsView extends Div implements BeforeEnterObserver {

    private static final int EVERY = 5000;

    private final transient ExamInvigilation invigilation;
    private final transient CourseCatalogue courses;
    private final SittingWords words;
    private final Finder finder;
    private final Div rooms = Kit.styled(new Div(), "rooms");
    private final Div empty = new Div();
    private final Grid<SittingRow> grid = new Grid<>();
    private final transient List<SittingRow> shown = new ArrayList<>();
    private Optional<Registration> looking = Optional.empty();

    ExamSittingsView(ExamInvigilation invigilation, CourseCatalogue courses, Clock clock, ListTools lists) {
        this.invigilation = invigilation;
        this.courses = courses;
        words = new SittingWords(this, clock.getZone());
        addClassName("sittings");
        finder = new Finder(
                        "exam-sittings",
                        getTranslation("learning.sittings.search"),
                        getTranslation("learning.sittings.search.hint"),
                        this::refresh)
                .choice("exam", getTranslation("learning.sittings.exam"), exams())
                .choice("state", getTranslation("learning.sittings.state"), states())
                .offer(ListFiles.of("exam-sittings", grid));
        columns(lists);
        add(
                Kit.head(
                        getTranslation("learning.sittings"),
                        getTranslation("learning.sittings.context", EVERY / 1000),
                        Kit.action("exam-windows", getTranslation("learning.windows"), false),
                        Kit.action("exam-integrity", getTranslation("learning.integrity"), false)),
                rooms,
                finder,
                grid,
                empty);
    }

    private List<Finder.Choice> exams() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("learning.sittings.exam.all")));
        courses.current().stream()
                .map(course -> new Finder.Choice(course.code(), course.title().in(getLocale())))
                .forEach(choices::add);
        return choices;
    }

    private List<Finder.Choice> states() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("learning.sittings.state.all")));
        for (SittingRow.State state : SittingRow.State.values()) {
            choices.add(new Finder.Choice(state.name(), getTranslation("learning.sittings.state." + state)));
        }
        return choices;
    }

    private void columns(ListTools lists) {
        grid.addClassName("register");
        grid.setTestId("sittings-grid");
        grid.addColumn(new ComponentRenderer<>(this::person))
                .setKey("person")
                .setHeader(getTranslation("learning.sittings.person"))
                .setComparator(SittingOrder.PERSON)
                .setSortProperty(SittingOrder.PERSON.name())
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(words::state))
                .setKey("state")
                .setHeader(getTranslation("learning.sittings.state"))
                .setComparator(SittingOrder.STATE)
                .setSortProperty(SittingOrder.STATE.name())
                .setAutoWidth(true);
        grid.addColumn(words::left)
                .setKey("left")
                .setHeader(getTranslation("learning.sittings.left"))
                .setComparator(SittingOrder.LEFT)
                .setSortProperty(SittingOrder.LEFT.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(words::answered)
                .setKey("answered")
                .setHeader(getTranslation("learning.sittings.answered"))
                .setComparator(SittingOrder.ANSWERED)
                .setSortProperty(SittingOrder.ANSWERED.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(words::saved)
                .setKey("saved")
                .setHeader(getTranslation("learning.sittings.saved"))
                .setAutoWidth(true);
        grid.addColumn(words::added)
                .setKey("added")
                .setHeader(getTranslation("learning.sittings.added"))
                .setComparator(SittingOrder.ADDED)
                .setSortProperty(SittingOrder.ADDED.name())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(this::give))
                .setKey("act")
                .setHeader(getTranslation("learning.sittings.act"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lists.complete(this, finder, grid, "person");
        grid.setItems(shown).setIdentifierProvider(SittingRow::attempt);
    }

    private Component person(SittingRow row) {
        var name = Kit.styled(Kit.link("exam-sittings/" + row.attempt(), row.name()), "sitting-name");
        var about = Kit.styled(new Span(row.document() + " · " + title(row.exam())), "soft");
        var phone = new Div(words.state(row), new Span(words.left(row)), new Span(words.answered(row)), give(row));
        phone.addClassName("on-phone");
        return Kit.styled(new Div(name, about, phone), "two-lines", "sitting-person");
    }

    private Component give(SittingRow row) {
        var give = new Button(
                getTranslation("learning.sittings.give"),
                click -> new TimeDialog(
                                getTranslation("learning.sittings.give.title", row.name()),
                                getTranslation("learning.sittings.give.effect"),
                                getTranslation("learning.sittings.give"),
                                (minutes, reason) -> {
                                    invigilation.giveBack(row.attempt(), minutes, reason);
                                    refresh();
                                })
                        .withMinutes()
                        .open());
        give.setTestId("give-time");
        give.setAriaLabel(getTranslation("learning.sittings.give.title", row.name()));
        return give;
    }

    private String title(String exam) {
        return courses.current(exam)
                .map(CourseOutline::title)
                .map(title -> title.in(getLocale()))
                .orElse(exam);
    }

    private void refresh() {
        var all = invigilation.running();
        SittingRooms.show(rooms, all, this::title, invigilation, this::refresh);
        shown.clear();
        shown.addAll(SittingQuery.of(finder.parameters(), codes()).among(all));
        grid.getDataProvider().refreshAll();
        grid.setVisible(!shown.isEmpty());
        finder.setVisible(!all.isEmpty());
        finder.count(shown.size());
        empty.removeAll();
        if (shown.isEmpty()) {
            String kind = all.isEmpty() ? "none" : "none-such";
            empty.add(Kit.empty(
                    getTranslation("learning.sittings." + kind),
                    getTranslation("learning.sittings." + kind + ".advice")));
        }
    }

    private List<String> codes() {
        return courses.current().stream().map(CourseOutline::code).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(EVERY);
        looking = Optional.of(ui.addPollListener(poll -> refresh()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        looking.ifPresent(Registration::remove);
        event.getUI().setPollInterval(-1);
    }
}
