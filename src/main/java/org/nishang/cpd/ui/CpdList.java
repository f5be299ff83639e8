package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nishang.cpd.CpdRow;
import org.nishang.cpd.CpdState;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** The records of one person, each with what can be done about it. */
class CpdList extends Div {

    private final ZoneId zone;
    private final Function<CpdRow, List<Component>> acts;

    CpdList(ZoneId zone, Function<CpdRow, List<Component>> acts) {
        this.zone = zone;
        this.acts = acts;
    }

    void show(List<CpdRow> rows) {
        removeAll();
        var count = Kit.styled(new Paragraph(getTranslation("ui.count", Formats.number(rows.size()))), "count");
        count.getElement().setAttribute("data-testid", "count");
        add(count);
        if (rows.isEmpty()) {
            add(Kit.empty(getTranslation("cpd.none"), getTranslation("cpd.none.advice")));
        }
        for (CpdRow row : rows) {
            var card = CpdWords.card(this, row, zone, false);
            var possible = Kit.styled(new Div(), "actions");
            acts.apply(row).forEach(possible::add);
            card.add(possible);
            add(card);
        }
    }

    /** The button that starts a correction, where there is something to correct. */
    static List<Component> correction(Component on, CpdRow row, Consumer<CpdRow> correct) {
        return row.state() == CpdState.ACCEPTED && !row.replaced()
                ? List.of(Kit.button(on.getTranslation("cpd.correct"), false, "cpd-correct", () -> correct.accept(row)))
                : List.of();
    }
}
