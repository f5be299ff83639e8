package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.nishang.assessment.authoring.ItemPacks;
import org.nishang.assessment.authoring.PackOutcome;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.Permission;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.SmallUpload;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;

/** The bank as content packs: out, and in again after a look at what would change. */
@Route(BankWords.PATH + "/pack")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment-authoring.css")
class PackView extends Div {

    private static final int LARGEST = 20 << 20;

    private final ItemPacks packs;
    private final Div result = new Div();
    private final Form form = new Form("column-form");

    PackView(ItemPacks packs, CourseCatalogue courses) {
        this.packs = packs;
        var files = Kit.styled(new UnorderedList(), "pack-files");
        courses.current().forEach(course -> {
            var link = new Anchor(
                    "/api/v1/content-packs/" + course.code() + ".zip",
                    course.code() + " " + course.title().in(getLocale()));
            link.getElement().setAttribute("download", true);
            link.getElement().setAttribute("data-testid", "export-" + course.code());
            files.add(new ListItem(link));
        });
        var out = Kit.styled(new Paragraph(getTranslation("assessment.pack.out.means")), "soft");
        var in = Kit.styled(new Paragraph(getTranslation("assessment.pack.in.means")), "soft");
        add(
                Kit.head(
                        getTranslation("assessment.pack.title"),
                        getTranslation("assessment.pack.context"),
                        Kit.action(BankWords.PATH, getTranslation("assessment.bank.back"), false)),
                Kit.card(getTranslation("assessment.pack.out"), out, files),
                Kit.card(getTranslation("assessment.pack.in"), in, form.put(upload()), result));
    }

    private Component upload() {
        var handler = new SmallUpload(LARGEST, (name, bytes) -> {
            result.removeAll();
            form.attempt(() -> show(packs.validate(bytes), bytes));
        });
        return new FileField(
                form,
                getTranslation("assessment.pack.choose"),
                getTranslation("assessment.pack.drop"),
                "pack-file",
                handler,
                ".zip");
    }

    private void show(PackOutcome outcome, byte[] bytes) {
        result.removeAll();
        result.add(counts(outcome));
        if (!outcome.faults().isEmpty()) {
            result.add(faults(outcome));
            return;
        }
        result.add(rows(outcome));
        long wanted = outcome.count(PackOutcome.Effect.NEW) + outcome.count(PackOutcome.Effect.NEXT);
        if (wanted > 0) {
            var take = new Button(getTranslation("assessment.pack.take", Formats.number(wanted)), click -> {
                var taken = packs.take(bytes);
                show(packs.validate(bytes), bytes);
                Kit.done(getTranslation(
                        "assessment.pack.taken",
                        Formats.number(taken.count(PackOutcome.Effect.NEW) + taken.count(PackOutcome.Effect.NEXT))));
            });
            take.addThemeVariants(ButtonVariant.PRIMARY);
            take.setTestId("take-pack");
            result.add(take);
        }
    }

    private Component counts(PackOutcome outcome) {
        var words = Kit.tested(new Paragraph(), "pack-counts");
        words.setText(
                outcome.faults().isEmpty()
                        ? getTranslation(
                                "assessment.pack.counts",
                                Formats.number(outcome.rows().size()),
                                Formats.number(outcome.count(PackOutcome.Effect.UNCHANGED)),
                                Formats.number(outcome.count(PackOutcome.Effect.NEW)),
                                Formats.number(outcome.count(PackOutcome.Effect.NEXT)),
                                Formats.number(outcome.count(PackOutcome.Effect.OPEN)),
                                Formats.number(outcome.count(PackOutcome.Effect.FAILED)),
                                Formats.number(outcome.missing().size()))
                        : getTranslation(
                                "assessment.pack.faults",
                                Formats.number(outcome.faults().size())));
        return words;
    }

    private Component faults(PackOutcome outcome) {
        var table = new TableList(
                getTranslation("assessment.pack.in"),
                getTranslation("assessment.pack.file"),
                ">" + getTranslation("assessment.pack.line"),
                getTranslation("assessment.pack.fault"));
        table.addClassName("pack-faults");
        outcome.faults()
                .forEach(fault -> table.row(
                        TableList.code(fault.file()),
                        TableList.number(String.valueOf(fault.line())),
                        TableList.text(fault.message())));
        return table;
    }

    private Component rows(PackOutcome outcome) {
        var table = new TableList(
                getTranslation("assessment.pack.in"),
                getTranslation("assessment.items.item"),
                getTranslation("assessment.pack.effect"),
                getTranslation("assessment.pack.why"));
        outcome.rows().stream()
                .filter(row -> row.effect() != PackOutcome.Effect.UNCHANGED)
                .forEach(row -> table.row(
                        row.effect() == PackOutcome.Effect.NEW
                                ? TableList.code(row.code())
                                : Kit.link(BankWords.PATH + "/" + row.code(), row.code()),
                        Kit.state(tone(row.effect()), getTranslation("assessment.pack.effect." + row.effect())),
                        TableList.text(why(row))));
        table.setVisible(
                outcome.count(PackOutcome.Effect.UNCHANGED) < outcome.rows().size());
        return table;
    }

    private String why(PackOutcome.Row row) {
        return row.findings().stream()
                .map(one -> getTranslation(one.key(), one.arguments().toArray()))
                .collect(Collectors.joining(" · "));
    }

    private static Tone tone(PackOutcome.Effect effect) {
        return switch (effect) {
            case FAILED -> Tone.BAD;
            case OPEN -> Tone.SOON;
            case NEW, NEXT -> Tone.GOOD;
            case UNCHANGED -> Tone.PLAIN;
        };
    }
}
