package org.nishang.interchange.ui;

import com.vaadin.flow.component.Component;
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
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Polling;
import org.nishang.ui.Refused;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Confirmation;

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
        list.add(words, table(batches.rows(register.code(), 0, SHOWN)));
    }

    private Component table(List<BatchRow> rows) {
        var table = new TableList(
                getTranslation("interchange.history", register.title().in(getLocale())),
                getTranslation("interchange.history.when"),
                getTranslation("interchange.history.who"),
                getTranslation("interchange.history.file"),
                ">" + getTranslation("interchange.count.created"),
                ">" + getTranslation("interchange.count.updated"),
                ">" + getTranslation("interchange.count.unchanged"),
                ">" + getTranslation("interchange.count.failed"),
                "");
        rows.forEach(row -> table.row(
                TableList.code(Formats.minute(row.importedAt(), clock.getZone())),
                TableList.text(row.account()),
                file(row),
                TableList.number(Formats.number(row.created())),
                TableList.number(Formats.number(row.updated())),
                TableList.number(Formats.number(row.unchanged())),
                TableList.number(Formats.number(row.failed())),
                state(row)));
        return Kit.tested(Kit.styled(table, "batches"), "batches");
    }

    private static Component file(BatchRow row) {
        var digest = Kit.styled(new Div("SHA-256 " + row.sha256().substring(0, 12) + "…"), "soft", "digest");
        digest.getElement().setAttribute("title", row.sha256());
        return Kit.styled(new Div(new Div(row.fileName().isEmpty() ? Formats.NONE : row.fileName()), digest), "file");
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
}
