package org.nishang.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.common.register.Column;
import org.nishang.interchange.ImportResult;
import org.nishang.interchange.OnError;
import org.nishang.interchange.RegisterInfo;
import org.nishang.interchange.RowFault;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/** What a file would do or did: counts, what is wrong, and what can be done next. */
class ResultPart extends Div {

    private static final int SHOWN = 200;

    private final ImportResult result;
    private final RegisterInfo register;

    /**
     * @param message the sentence of a fault
     * @param commit writes the file
     */
    ResultPart(
            ImportResult result,
            RegisterInfo register,
            String fileName,
            Function<RowFault, String> message,
            Consumer<OnError> commit) {
        this.result = result;
        this.register = register;
        addClassName("import-result");
        getElement().setAttribute("data-testid", "import-result");
        add(sentence(fileName), counts());
        if (!result.part().leftOut().isEmpty()) {
            add(leftOut());
        }
        if (result.committed()) {
            add(afterwards());
        } else {
            add(choices(commit));
        }
        if (!result.faults().isEmpty()) {
            add(table("import-errors", "interchange.errors.", result.faults(), message));
        }
        if (!result.warnings().isEmpty()) {
            add(table("import-warnings", "interchange.warnings.", result.warnings(), message));
        }
    }

    private Component sentence(String fileName) {
        String key = result.committed()
                ? "interchange.result.written"
                : result.rows() == 0
                        ? "interchange.result.nothing"
                        : result.failed() == 0 ? "interchange.result.right" : "interchange.result.wrong";
        var sentence = new Paragraph(
                getTranslation(key, fileName, Formats.number(result.rows()), Formats.number(result.failed())));
        sentence.addClassName("sentence");
        return sentence;
    }

    private Component leftOut() {
        var names = result.part().leftOut().stream()
                .map(sheet -> getTranslation(
                        sheet.hidden() ? "interchange.left-out.hidden" : "interchange.left-out.sheet", sheet.name()))
                .toList();
        var sentence = new Paragraph(
                getTranslation("interchange.left-out", result.part().sheet().orElse(""), names));
        sentence.addClassNames("remark", "tone-soon");
        return Kit.tested(sentence, "sheets-left-out");
    }

    private Component counts() {
        var counts = Kit.styled(new Div(), "counts");
        count(counts, "created", result.created(), Tone.GOOD);
        count(counts, "updated", result.updated(), Tone.GOOD);
        count(counts, "unchanged", result.unchanged(), Tone.PLAIN);
        if (result.waiting() > 0) {
            count(counts, "waiting", result.waiting(), Tone.PLAIN);
        }
        count(counts, "failed", result.failed(), Tone.BAD);
        return counts;
    }

    private void count(Div counts, String name, int number, Tone tone) {
        var figure = Kit.tested(Kit.styled(new Span(Formats.number(number)), "value"), "count-" + name);
        var count = new Div(figure, new Span(getTranslation("interchange.count." + name)));
        count.addClassNames("count-box", Kit.className(number == 0 ? Tone.PLAIN : tone));
        counts.add(count);
    }

    private Component choices(Consumer<OnError> commit) {
        var actions = Kit.styled(new Div(), "actions");
        int good = result.created() + result.updated() + result.waiting();
        if (result.failed() == 0 && good > 0) {
            actions.add(button(
                    "commit",
                    getTranslation("interchange.commit", Formats.number(good)),
                    () -> commit.accept(OnError.ABORT)));
        }
        if (result.failed() > 0 && good > 0) {
            actions.add(button(
                    "commit-skip",
                    getTranslation("interchange.commit.skip", Formats.number(result.failed()), Formats.number(good)),
                    () -> commit.accept(OnError.SKIP)));
        }
        workbook(actions);
        return actions;
    }

    private static Button button(String testId, String text, Runnable act) {
        var button = new Button(text, event -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.getElement().setAttribute("data-testid", testId);
        return button;
    }

    private Component afterwards() {
        var actions = Kit.styled(new Div(), "actions");
        if (!register.page().isEmpty()) {
            actions.add(Kit.action(
                    register.page(),
                    getTranslation("interchange.result.look", register.title().in(getLocale())),
                    false));
        }
        workbook(actions);
        return actions;
    }

    private void workbook(Div actions) {
        result.report().ifPresent(report -> {
            var link = new Anchor(
                    "/api/v1/imports/batches/" + report + "/errors.xlsx",
                    getTranslation("interchange.errors.workbook"));
            link.addClassName("action");
            link.getElement().setAttribute("router-ignore", true);
            link.getElement().setAttribute("download", true);
            link.getElement().setAttribute("data-testid", "error-workbook");
            actions.add(link);
        });
    }

    /** @param words where the words of the table begin */
    private Component table(String testId, String words, List<RowFault> faults, Function<RowFault, String> message) {
        Map<String, String> headings = register.columns().stream()
                .collect(Collectors.toMap(
                        Column::code, column -> column.heading().in(getLocale())));
        var table = Kit.tested(
                new TableList(
                        getTranslation(words + "title"),
                        getTranslation("interchange.errors.row"),
                        getTranslation("interchange.errors.column"),
                        getTranslation(words + "reason")),
                testId);
        for (RowFault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
            String column = fault.fault().column();
            table.row(
                    TableList.text(Formats.number(fault.row())),
                    TableList.code(column.isEmpty() ? Formats.NONE : headings.getOrDefault(column, column)),
                    TableList.text(message.apply(fault)));
        }
        var count = new Paragraph(getTranslation(
                words + (faults.size() > SHOWN ? "count-shown" : "count"),
                Formats.number(faults.size()),
                Formats.number(SHOWN)));
        count.addClassName("count");
        return new Div(count, table);
    }
}
