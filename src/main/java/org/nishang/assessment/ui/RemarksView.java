package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nishang.assessment.RemarkRow;
import org.nishang.assessment.RemarkState;
import org.nishang.assessment.Remarks;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.OnDesktop;

/** Keys that were found to be wrong, and what was done about them. */
@Route(RemarkWords.PATH)
@RolesAllowed(Permission.MANAGE_CONTENT)
@Menu(title = "assessment.remark.menu", icon = "exam", order = 640)
@CssImport("./styles/assessment-quality.css")
@CssImport("./styles/assessment-correction.css")
class RemarksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Remarks remarks;
    private final ZoneId zone;
    private final Finder finder;
    private final Grid<RemarkRow> grid = new Grid<>();

    RemarksView(Remarks remarks, Clock clock) {
        this.remarks = remarks;
        this.zone = clock.getZone();
        finder = new Finder(
                        RemarkWords.PATH,
                        getTranslation("assessment.remark.search"),
                        getTranslation("assessment.remark.search.hint"),
                        this::refresh)
                .choice("state", getTranslation("assessment.remark.state"), states());
        columns();
        grid.addItemClickListener(event -> getUI().ifPresent(
                        ui -> ui.navigate(RemarkWords.address(event.getItem().id()))));
        grid.setEmptyStateComponent(
                Kit.empty(getTranslation("assessment.remark.none"), getTranslation("assessment.remark.none.advice")));
        add(
                Kit.head(getTranslation("assessment.remark.menu"), getTranslation("assessment.remark.context")),
                finder,
                grid);
    }

    private List<Finder.Choice> states() {
        var choices = new ArrayList<Finder.Choice>();
        choices.add(new Finder.Choice("", getTranslation("assessment.remark.state.all")));
        for (RemarkState state : RemarkState.values()) {
            choices.add(new Finder.Choice(state.name(), getTranslation("assessment.remark.state." + state)));
        }
        return choices;
    }

    private void columns() {
        grid.addClassNames("register", "items");
        grid.setTestId("remarks-grid");
        grid.addColumn(new ComponentRenderer<>(this::item))
                .setHeader(getTranslation("assessment.items.item"))
                .setComparator(RemarkRow::item)
                .setFlexGrow(5);
        var mode = grid.addColumn(row -> getTranslation("assessment.remark.mode." + row.mode()))
                .setHeader(getTranslation("assessment.remark.mode"))
                .setComparator(RemarkRow::mode)
                .setFlexGrow(2);
        var state = grid.addColumn(new ComponentRenderer<>(row -> RemarkWords.state(this, row.state())))
                .setHeader(getTranslation("assessment.remark.state"))
                .setComparator(RemarkRow::state)
                .setAutoWidth(true)
                .setFlexGrow(0);
        var since = grid.addColumn(row -> Formats.minute(row.requestedAt(), zone))
                .setHeader(getTranslation("assessment.remark.since"))
                .setComparator(Comparator.comparing(RemarkRow::requestedAt))
                .setAutoWidth(true)
                .setFlexGrow(0);
        OnDesktop.only(this, mode, state, since);
    }

    private Component item(RemarkRow row) {
        var link = Kit.link(RemarkWords.address(row.id()), RemarkWords.title(this, row));
        link.getElement().setAttribute("data-testid", "remark-" + row.item());
        var stem = new Div(row.stem().in(getLocale()));
        stem.addClassName("item-stem");
        var phone = new Div(
                RemarkWords.state(this, row.state()),
                new Span(" "
                        + getTranslation("assessment.remark.mode." + row.mode())
                        + " · "
                        + Formats.minute(row.requestedAt(), zone)));
        phone.addClassName("on-phone");
        var cell = new Div(link, stem, phone);
        cell.addClassNames("two-lines", "item-cell");
        return cell;
    }

    private void refresh() {
        String state = finder.chosen("state");
        String text = finder.text().strip().toLowerCase(Locale.ROOT);
        var found = remarks.list().stream()
                .filter(row -> state.isEmpty() || row.state().name().equals(state))
                .filter(row -> tells(row, text))
                .toList();
        grid.setItems(found);
        finder.count(found.size());
    }

    private static boolean tells(RemarkRow row, String text) {
        return (row.item() + " " + row.stem().zh() + " " + row.stem().en() + " " + row.reason())
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.remark.menu") + " · " + getTranslation("ui.product");
    }
}
