package org.nishang.certificate.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.certificate.renewal.RenewalDesk;
import org.nishang.certificate.renewal.RenewalNeed;
import org.nishang.certificate.renewal.RenewalNeedQuery;
import org.nishang.ui.Addresses;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.list.EachByItself;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** What can be done with several renewals that were chosen: printed together, and renewed each by itself. */
class ChosenRenewals extends Div {

    private final Grid<RenewalNeed> grid;
    private final transient RenewalDesk desk;
    private final boolean decides;
    private final transient Runnable done;
    private final Span count = Kit.tested(new Span(), "chosen-count");
    private final Anchor print = Kit.tested(Kit.outside("", getTranslation("certificate.needs.print")), "print-chosen");
    private final Button renew = Kit.tested(new Button("", click -> ask()), "renew-chosen");

    /** @param decides whether who looks may renew */
    ChosenRenewals(Grid<RenewalNeed> grid, RenewalDesk desk, boolean decides, Runnable done) {
        this.grid = grid;
        this.desk = desk;
        this.decides = decides;
        this.done = done;
        addClassName("chosen-renewals");
        print.addClassName("action");
        renew.addThemeVariants(ButtonVariant.PRIMARY);
        add(count, print, renew);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> show());
        show();
    }

    private List<RenewalNeed> chosen() {
        return List.copyOf(grid.getSelectedItems());
    }

    private List<RenewalNeed> renewable() {
        return chosen().stream().filter(need -> need.outlook().renewsByCpd()).toList();
    }

    private void show() {
        var chosen = chosen();
        int renewable = renewable().size();
        boolean printable = chosen.size() <= RenewalNeedQuery.MOST_CHOSEN;
        setVisible(!chosen.isEmpty());
        count.setText(
                printable
                        ? getTranslation("certificate.needs.chosen", Formats.number(chosen.size()))
                        : getTranslation("certificate.needs.chosen.many", RenewalNeedQuery.MOST_CHOSEN));
        print.setVisible(printable);
        print.setHref(Addresses.with(
                "/lists/renewal-needs/print",
                Map.of(
                        "only",
                        chosen.stream().map(ChosenRenewals::number).sorted().collect(Collectors.joining(",")))));
        renew.setVisible(decides && renewable > 0);
        renew.setText(getTranslation("certificate.needs.renew-chosen", renewable));
    }

    private void ask() {
        var rows = renewable();
        int others = chosen().size() - rows.size();
        var lines = new ArrayList<String>();
        lines.add(getTranslation("certificate.needs.renew-chosen.follows", rows.size()));
        if (others > 0) {
            lines.add(getTranslation("certificate.needs.renew-chosen.others", others));
        }
        lines.add(getTranslation("ui.each.by-itself"));
        Confirmation.ask(
                new Consequence(
                        getTranslation("certificate.needs.renew-chosen.ask", rows.size()),
                        lines,
                        getTranslation("certificate.needs.renew-chosen", rows.size())),
                () -> {
                    new EachByItself<RenewalNeed>(this::words, need -> desk.renew(number(need))).to(rows, this);
                    done.run();
                });
    }

    private static String number(RenewalNeed need) {
        return need.outlook().number();
    }

    private String words(RenewalNeed need) {
        return need.name() + " " + number(need);
    }
}
