package org.nishang.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.interchange.BatchRow;
import org.nishang.interchange.ImportBatches;
import org.nishang.interchange.RegisterInfo;
import org.nishang.ui.Confirmation;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Polling;
import org.nishang.ui.Refused;
import org.nishang.ui.Tone;

/** What was read into a register before, and taking it back. */
class BatchHistory extends Div {

    private static final int SHOWN = 50;

    private final ImportBatches batches;
    private final RegisterInfo register;
    private final Clock clock;
    private final Div list = new Div();

    BatchHistory(ImportBatches batches, RegisterInfo register, List<RegisterInfo> registers, Clock clock) {
        this.batches = batches;
        this.register = register;
        this.clock = clock;
        add(Kit.card(getTranslation("interchange.history", register.title().in(getLocale())), list));
        refresh();
    }

    void refresh() {
        list.removeAll();
        int count = batches.count(register.code());
        if (count == 0) {
            list.add(Kit.styled(new Paragraph(getTranslation("interchange.history.empty")), "soft"));
            return;
        }
        var words = new Paragraph(getTranslation(
                count > SHOWN ? "interchange.history.count-shown" : "interchange.history.count",
                Formats.number(count),
                Formats.number(SHOWN)));
        words.addClassName("count");
        list.add(words, Kit.styled(new Div(table(batches.rows(register.code(), 0, SHOWN))), "scroll"));
    }

    private Component table(List<BatchRow> rows) {
        var table = Kit.tested(Kit.styled(new HtmlContainer("table"), "list", "batches"), "batches");
        var head = new HtmlContainer("tr");
        for (String name : new String[] {"when", "who", "file"}) {
            head.add(cell("th", getTranslation("interchange.history." + name), ""));
        }
        for (String name : new String[] {"created", "updated", "unchanged", "failed"}) {
            head.add(cell("th", getTranslation("interchange.count." + name), "num"));
        }
        head.add(cell("th", "", ""));
        var top = new HtmlContainer("thead");
        top.add(head);
        var body = new HtmlContainer("tbody");
        rows.forEach(row -> body.add(line(row)));
        table.add(top, body);
        return table;
    }

    private Component line(BatchRow row) {
        var line = new HtmlContainer("tr");
        line.add(
                cell("td", Formats.minute(row.importedAt(), clock.getZone()), "when"),
                cell("td", row.account(), ""),
                file(row),
                cell("td", Formats.number(row.created()), "num"),
                cell("td", Formats.number(row.updated()), "num"),
                cell("td", Formats.number(row.unchanged()), "num"),
                cell("td", Formats.number(row.failed()), "num"));
        var last = new HtmlContainer("td");
        last.add(state(row));
        line.add(last);
        return line;
    }

    private static Component file(BatchRow row) {
        var cell = new HtmlContainer("td");
        var name = new Span(row.fileName().isEmpty() ? Formats.NONE : row.fileName());
        var digest = Kit.styled(new Span("SHA-256 " + row.sha256().substring(0, 12) + "…"), "soft", "digest");
        digest.getElement().setAttribute("title", row.sha256());
        cell.add(name, digest);
        return cell;
    }

    private Component state(BatchRow row) {
        if (row.undoneAt() != null) {
            return Kit.state(
                    Tone.PLAIN,
                    getTranslation(
                            "interchange.undone",
                            Formats.minute(row.undoneAt(), clock.getZone()),
                            row.undoneBy() == null ? "" : row.undoneBy()));
        }
        if (!row.isUndoable()) {
            return new Span(Formats.NONE);
        }
        var undo = Kit.tested(new Button(getTranslation("interchange.undo"), event -> ask(row)), "undo");
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        return undo;
    }

    private void ask(BatchRow row) {
        Confirmation.askToRemove(
                getTranslation("interchange.undo.title"),
                getTranslation(
                        "interchange.undo.consequence",
                        row.fileName(),
                        Formats.number(row.created()),
                        Formats.number(row.updated())),
                getTranslation("interchange.undo"),
                getTranslation("interchange.undo.keep"),
                () -> undo(row));
    }

    /** A large batch takes its time. */
    private void undo(BatchRow row) {
        list.removeAll();
        list.add(new Paragraph(getTranslation("interchange.undo.going", row.fileName())));
        var job = Job.start(progress -> batches.undo(row.batch()));
        Polling.until(UI.getCurrent(), () -> {
            if (!job.isOver()) {
                return false;
            }
            refresh();
            job.failure().ifPresent(this::tell);
            return true;
        });
    }

    private void tell(RuntimeException failure) {
        if (!(failure instanceof Refusal refusal)) {
            throw failure;
        }
        var sentence = new Refused("undo-refused");
        sentence.say(refusal);
        list.addComponentAsFirst(sentence);
    }

    private static Component cell(String tag, String text, String style) {
        var cell = new HtmlContainer(tag);
        cell.setText(text);
        if (!style.isEmpty()) {
            cell.addClassName(style);
        }
        return cell;
    }
}
