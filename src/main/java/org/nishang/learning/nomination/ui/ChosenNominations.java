package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.NominationDesk;
import org.nishang.learning.nomination.NominationRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.list.EachByItself;
import org.nishang.ui.question.Consequence;

/** What is done with the nominations that were chosen in a list, each by itself. */
class ChosenNominations extends Div {

    private static final int LONGEST = 500;

    private final Grid<NominationRow> grid;
    private final transient Nominating nominating;
    private final transient NominationDesk desk;
    private final transient Runnable done;
    private final Span count = Kit.tested(new Span(), "chosen-count");
    private final TextField reason = Kit.tested(new TextField(), "nomination-reason");

    /** @param decides whether who looks gives places and declines */
    ChosenNominations(
            Grid<NominationRow> grid, Nominating nominating, NominationDesk desk, boolean decides, Runnable done) {
        this.grid = grid;
        this.nominating = nominating;
        this.desk = desk;
        this.done = done;
        addClassNames("chosen-nominations");
        var withdrawing = new Form("inline-form").withoutDraft();
        withdrawing.asks(
                getTranslation("learning.nomination.withdraw"),
                "withdraw",
                () -> consequence("withdraw"),
                this::withdraw);
        add(count, withdrawing);
        if (decides) {
            deciding();
        }
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> show());
        show();
    }

    private List<NominationRow> chosen() {
        return List.copyOf(grid.getSelectedItems());
    }

    private void show() {
        int chosen = chosen().size();
        setVisible(chosen > 0);
        count.setText(getTranslation("learning.nomination.chosen", Formats.number(chosen)));
    }

    private void deciding() {
        var giving = new Form("inline-form").withoutDraft();
        giving.submit(getTranslation("learning.nomination.give"), "give", this::give);
        reason.setLabel(getTranslation("learning.nomination.reason"));
        reason.setMaxLength(LONGEST);
        var declining = new Form("inline-form").withoutDraft().needs(reason, FieldName.REASON);
        declining.asks(
                getTranslation("learning.nomination.decline"), "decline", () -> consequence("decline"), this::decline);
        add(giving, declining);
    }

    private Optional<Consequence> consequence(String act) {
        var rows = chosen();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        lines.add(getTranslation("learning.nomination." + act + ".follows", rows.size()));
        long moving = rows.stream()
                .flatMap(row -> row.classOf().stream())
                .filter(one -> one.waiting() > 0)
                .count();
        if (moving > 0) {
            lines.add(getTranslation("learning.nomination.moves-up", moving));
        }
        lines.add(getTranslation("ui.each.by-itself"));
        return Optional.of(new Consequence(
                getTranslation("learning.nomination." + act + ".ask", rows.size()),
                lines,
                getTranslation("learning.nomination." + act)));
    }

    private void withdraw() {
        each(row -> nominating.withdraw(row.id()));
    }

    private void give() {
        each(row -> desk.give(row.id()));
    }

    private void decline() {
        String why = reason.getValue();
        each(row -> desk.decline(row.id(), why));
        Kit.empty(reason);
    }

    private void each(Consumer<NominationRow> act) {
        var rows = chosen();
        if (rows.isEmpty()) {
            throw new Refusal("learning.nomination.none-chosen");
        }
        new EachByItself<NominationRow>(row -> row.name().isEmpty() ? Formats.NONE : row.name(), act).to(rows, this);
        done.run();
    }
}
