package org.nishang.cpd.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.cpd.CpdReview;
import org.nishang.cpd.CpdRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.list.EachByItself;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** Accepts several records, each by itself. */
class CpdAcceptance extends Div {

    private final transient CpdReview review;
    private final transient Runnable done;
    private final Map<Checkbox, CpdRow> offered = new LinkedHashMap<>();
    private final Checkbox all = Kit.tested(new Checkbox(getTranslation("cpd.choose-all")), "cpd-choose-all");
    private final Button accept = Kit.tested(new Button("", click -> ask()), "cpd-accept-chosen");

    CpdAcceptance(CpdReview review, Runnable done) {
        this.review = review;
        this.done = done;
        addClassName("cpd-acceptance");
        all.addValueChangeListener(change -> offered.keySet().forEach(one -> one.setValue(change.getValue())));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        add(all, accept);
        begin();
    }

    /** Nothing is offered yet, and nothing chosen. */
    final void begin() {
        offered.clear();
        all.setValue(false);
        show();
    }

    /** A box by which a record is chosen. */
    Checkbox offer(CpdRow row) {
        var choose = Kit.tested(new Checkbox(getTranslation("cpd.choose")), "cpd-choose");
        choose.setAriaLabel(getTranslation("cpd.choose.of", row.title(), row.name()));
        choose.addValueChangeListener(change -> show());
        offered.put(choose, row);
        setVisible(true);
        return choose;
    }

    private List<CpdRow> chosen() {
        return offered.entrySet().stream()
                .filter(one -> one.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void show() {
        int count = chosen().size();
        setVisible(!offered.isEmpty());
        accept.setEnabled(count > 0);
        accept.setText(getTranslation("cpd.accept-chosen", Formats.number(count)));
    }

    private void ask() {
        var rows = chosen();
        long people = rows.stream().map(CpdRow::person).distinct().count();
        Confirmation.ask(
                new Consequence(
                        getTranslation("cpd.accept-chosen.ask", Formats.number(rows.size())),
                        List.of(
                                getTranslation("cpd.accept-chosen.counts", Formats.number(people)),
                                getTranslation("ui.each.by-itself")),
                        getTranslation("cpd.accept-chosen", Formats.number(rows.size()))),
                () -> {
                    new EachByItself<CpdRow>(this::name, row -> review.accept(row.id())).to(rows, this);
                    done.run();
                });
    }

    private String name(CpdRow row) {
        return getTranslation("cpd.choose.of", row.title(), row.name());
    }
}
