package org.nishang.learning.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.learning.correction.AffectedPeople;
import org.nishang.learning.correction.AffectedPerson;
import org.nishang.learning.correction.AffectedPerson.Consequence;
import org.nishang.learning.invigilation.ui.TimeDialog;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.MoreRows;
import org.nishang.ui.list.OnDesktop;
import org.nishang.ui.question.DialogButton;

/** Whose result a corrected key changes, within the scope of who looks. */
class AffectedPeopleGrid extends Div {

    private final transient AffectedPeople people;
    private final Select<Consequence> show = Kit.tested(new Select<>(), "filter-show");
    private final Paragraph count = Kit.tested(Kit.styled(new Paragraph(), "count"), "count");
    private final ListFiles files = new ListFiles("remark");
    private final Grid<AffectedPerson> grid = new Grid<>();
    private final MoreRows<AffectedPerson> shown;
    private @Nullable UUID keyCorrection;
    private int rows;

    AffectedPeopleGrid(AffectedPeople people) {
        this.people = people;
        addClassName("remark-people");
        show.setLabel(getTranslation("learning.key-correction.show"));
        show.setItems(Consequence.values());
        show.setEmptySelectionAllowed(true);
        show.setEmptySelectionCaption(getTranslation("learning.key-correction.show.all"));
        show.setItemLabelGenerator(one -> one == null
                ? getTranslation("learning.key-correction.show.all")
                : getTranslation("learning.key-correction.consequence." + one));
        show.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep();
                refresh();
            }
        });
        columns();
        shown = new MoreRows<>(
                grid,
                (offset, limit) -> people.rows(Objects.requireNonNull(keyCorrection), chosen(), offset, limit),
                () -> rows);
        var bar = Kit.styled(new Div(show), "filters");
        add(Kit.card(getTranslation("learning.key-correction.people"), bar, files.beside(count), shown));
    }

    private void columns() {
        grid.addClassName("register");
        grid.setTestId("remark-people");
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("learning.key-correction.nobody"),
                getTranslation("learning.key-correction.nobody.advice")));
        grid.addColumn(new ComponentRenderer<>(this::person))
                .setHeader(getTranslation("learning.key-correction.person"))
                .setFlexGrow(3);
        var what = grid.addColumn(new ComponentRenderer<>(this::consequence))
                .setHeader(getTranslation("learning.key-correction.show"))
                .setFlexGrow(2);
        var before = grid.addColumn(row -> row.before().toString())
                .setHeader(getTranslation("learning.key-correction.score-before"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        var after = grid.addColumn(row -> row.after().toString())
                .setHeader(getTranslation("learning.key-correction.score-after"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        var certificates = grid.addColumn(new ComponentRenderer<>(AffectedPeopleGrid::certificates))
                .setHeader(getTranslation("learning.key-correction.certificates"))
                .setFlexGrow(2);
        var act = grid.addColumn(new ComponentRenderer<>(this::keepPass))
                .setHeader(getTranslation("learning.key-correction.kept"))
                .setFlexGrow(2);
        OnDesktop.only(this, what, before, after, certificates, act);
    }

    private Component person(AffectedPerson row) {
        var name = Kit.link("people/" + row.person(), row.name());
        var about = new Span(
                row.document() + " · " + getTranslation("learning.key-correction.attempt", row.exam(), row.number()));
        about.addClassName("soft");
        var phone = new Div(
                consequence(row), new Span(row.before() + " → " + row.after()), certificates(row), keepPass(row));
        phone.addClassName("on-phone");
        return Kit.styled(new Div(name, about, phone), "two-lines", "remark-person");
    }

    private Component consequence(AffectedPerson row) {
        return Kit.state(
                switch (row.consequence()) {
                    case NOW_PASSES -> Tone.GOOD;
                    case KEEPS_PASS -> Tone.SOON;
                    case MORE_POINTS, FEWER_POINTS -> Tone.PLAIN;
                },
                getTranslation("learning.key-correction.consequence." + row.consequence()));
    }

    private static Component certificates(AffectedPerson row) {
        var cell = new Div();
        List<String> numbers = row.certificates();
        if (numbers.isEmpty()) {
            cell.setText(Formats.NONE);
        }
        numbers.forEach(number -> cell.add(new Div(Kit.link("certificate-register/" + number, number))));
        return cell;
    }

    private Component keepPass(AffectedPerson row) {
        var kept = row.kept();
        var change = row.change();
        if (kept != null) {
            return new Span(getTranslation("learning.key-correction.kept-because", kept));
        }
        if (!row.isUndecided() || change == null) {
            return new Span("");
        }
        return new DialogButton(
                getTranslation("learning.key-correction.keep"),
                "keep-pass",
                () -> new TimeDialog(
                        getTranslation("learning.key-correction.keep.title", row.name()),
                        getTranslation("learning.key-correction.keep.effect"),
                        getTranslation("learning.key-correction.keep"),
                        (minutes, reason) -> {
                            people.keep(change, reason);
                            refresh();
                        }));
    }

    private Optional<Consequence> chosen() {
        return show.getOptionalValue();
    }

    void read(UUID id, QueryParameters url) {
        keyCorrection = id;
        Inputs.refuseOthers(url.getParameters().keySet(), Set.of("show"));
        show.setValue(Inputs.constant("show", url.getSingleParameter("show").orElse(""), Consequence.class)
                .orElse(null));
    }

    private void keep() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "remarks/" + keyCorrection,
                                QueryParameters.simple(chosen().map(one -> Map.of("show", one.name()))
                                        .orElse(Map.of())))));
    }

    void refresh() {
        var id = Objects.requireNonNull(keyCorrection);
        rows = isVisible() ? people.count(id, chosen()) : 0;
        count.setText(getTranslation("ui.count", Formats.number(rows)));
        shown.refresh();
        var asked = new LinkedHashMap<>(Map.of("id", id.toString()));
        chosen().ifPresent(one -> asked.put("show", one.name()));
        files.ask(asked);
    }
}
