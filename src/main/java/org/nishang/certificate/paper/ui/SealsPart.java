package org.nishang.certificate.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.nishang.certificate.paper.PaperSeals;
import org.nishang.certificate.paper.SealRow;
import org.nishang.common.FieldName;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.SmallUpload;
import org.nishang.ui.TableList;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** The images of seals that the authority has supplied, and supplying another. */
class SealsPart extends Div {

    private static final int LARGEST = 2_000_000;
    private static final int USUAL = 42;

    private final PaperSeals seals;
    private final boolean supplies;
    private final ZoneId zone;

    SealsPart(PaperSeals seals, boolean supplies, ZoneId zone) {
        this.seals = seals;
        this.supplies = supplies;
        this.zone = zone;
        show();
    }

    private void show() {
        removeAll();
        var advice = Kit.styled(new Paragraph(getTranslation("certificate.seals.advice")), "soft");
        Section card = Kit.card(getTranslation("certificate.seals"), advice);
        var rows = seals.rows();
        if (rows.isEmpty()) {
            card.add(Kit.tested(new Paragraph(getTranslation("certificate.seals.none")), "no-seal"));
        } else {
            var table = new TableList(
                    getTranslation("certificate.seals"),
                    getTranslation("certificate.seals.name"),
                    ">" + getTranslation("certificate.seals.millimetres"),
                    ">" + getTranslation("certificate.seals.pixels"),
                    getTranslation("certificate.seals.hash"),
                    getTranslation("certificate.seals.supplied"),
                    ">" + getTranslation("certificate.seals.uses"),
                    "");
            rows.forEach(row -> table.row(cells(row)));
            card.add(table);
        }
        if (supplies) {
            card.add(supply());
        }
        add(card);
    }

    private Component[] cells(SealRow row) {
        return new Component[] {
            TableList.text(row.name()),
            TableList.number(String.valueOf(row.millimetres())),
            TableList.number(String.valueOf(row.pixels())),
            TableList.code(row.sha256().substring(0, 12)),
            TableList.text(getTranslation(
                    "certificate.templates.by",
                    Actors.shown(this, row.suppliedBy()),
                    Formats.minute(row.suppliedAt(), zone))),
            TableList.number(Formats.number(row.uses())),
            retire(row)
        };
    }

    private Component retire(SealRow row) {
        if (row.retired()) {
            return TableList.text(getTranslation("certificate.seals.retired"));
        }
        var button = Confirmation.button(
                getTranslation("certificate.seals.retire"),
                "seal-retire",
                () -> new Consequence(
                        getTranslation("certificate.seals.retire.ask", row.name()),
                        List.of(getTranslation("certificate.seals.retire.follows", Formats.number(row.uses()))),
                        getTranslation("certificate.seals.retire")),
                () -> {
                    seals.retire(row.id());
                    show();
                });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setVisible(supplies);
        return button;
    }

    private Component supply() {
        var name = Kit.tested(new TextField(getTranslation("certificate.seals.name")), "seal-name");
        name.setMaxLength(60);
        var millimetres = new NumberBox.Count(getTranslation("certificate.seals.millimetres"));
        millimetres.setNumber(USUAL);
        millimetres.setBounds(40, 45);
        var form = new Form("supply").needs(name, FieldName.NAME).needs(millimetres);
        var handler = new SmallUpload(
                LARGEST,
                (file, bytes) -> form.attempt(() -> {
                    UUID added = seals.supply(
                            name.getValue(), bytes, millimetres.number().orElse(0));
                    Kit.done(getTranslation("certificate.seals.added"), () -> {
                        seals.retire(added);
                        show();
                    });
                    show();
                }));
        return form.put(new FileField(
                        form,
                        getTranslation("certificate.seals.choose"),
                        getTranslation("certificate.seals.drop"),
                        "seal-file",
                        handler,
                        ".png")
                .emptiesItself());
    }
}
