package org.nishang.certificate.paper.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.paper.PaperDesign;
import org.nishang.certificate.paper.PaperLanguage;
import org.nishang.certificate.paper.SealRow;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;

/** What a template decides, as fields. */
class TemplateForm extends Div {

    private static final List<String> COLOURS = List.of("#1d4f91", "#0f766e", "#1b2430", "#6b2f6b", "#7a4b12");
    private static final int PAUSE = 500;
    private static final int FURTHEST = 8;

    private final Runnable changed;
    private final Select<PaperLanguage> language = Kit.tested(new Select<>(), "language");
    private final TextField headZh = text("head-zh");
    private final TextField headEn = text("head-en");
    private final TextField statementZh = text("statement-zh");
    private final TextField statementEn = text("statement-en");
    private final TextField disclaimerZh = text("disclaimer-zh");
    private final TextField disclaimerEn = text("disclaimer-en");
    private final Checkbox photo = check("photo");
    private final Checkbox hours = check("hours");
    private final Checkbox score = check("score");
    private final Select<String> colour = new Select<>();
    private final Select<UUID> seal = new Select<>();
    private final NumberBox.Count sealRight = millimetres("seal-right");
    private final NumberBox.Count sealDown = millimetres("seal-down");
    private final TextField signatureZh = text("signature-zh");
    private final TextField signatureEn = text("signature-en");
    private boolean reading;

    TemplateForm(List<SealRow> seals, Runnable changed) {
        this.changed = changed;
        addClassName("template-form");
        language.setLabel(getTranslation("certificate.templates.language"));
        language.setItems(PaperLanguage.values());
        language.setItemLabelGenerator(one -> getTranslation("certificate.template.language." + one));
        language.addValueChangeListener(change -> look());
        disclaimerZh.setHelperText(getTranslation("certificate.template.disclaimer.hint"));
        disclaimerEn.setHelperText(getTranslation("certificate.template.disclaimer.hint-en"));
        colours();
        seals(seals);
        var shows = Kit.styled(new Div(photo, hours, score), "shows");
        var places = Kit.styled(new Div(sealRight, sealDown), "places");
        add(
                language,
                headZh,
                headEn,
                statementZh,
                statementEn,
                disclaimerZh,
                disclaimerEn,
                shows,
                colour,
                seal,
                places,
                signatureZh,
                signatureEn);
    }

    private void colours() {
        colour.setLabel(getTranslation("certificate.template.colour.label"));
        colour.setItemLabelGenerator(
                one -> COLOURS.contains(one) ? getTranslation("certificate.template.colour." + one.substring(1)) : one);
        colour.setTestId("colour");
        colour.addValueChangeListener(change -> look());
    }

    private void seals(List<SealRow> rows) {
        Map<UUID, String> names = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.retired()).forEach(row -> names.put(row.id(), row.name()));
        seal.setLabel(getTranslation("certificate.template.seal"));
        seal.setItems(names.keySet());
        seal.setEmptySelectionAllowed(true);
        seal.setEmptySelectionCaption(getTranslation("certificate.template.seal.none"));
        seal.setItemLabelGenerator(one ->
                Optional.ofNullable(one).map(names::get).orElse(getTranslation("certificate.template.seal.none")));
        seal.setTestId("seal");
        seal.addValueChangeListener(change -> look());
    }

    void read(PaperDesign design) {
        reading = true;
        var colours = new ArrayList<>(COLOURS);
        if (!colours.contains(design.colour())) {
            colours.add(design.colour());
        }
        colour.setItems(colours);
        language.setValue(design.language());
        headZh.setValue(design.headZh());
        headEn.setValue(design.headEn());
        statementZh.setValue(design.statementZh());
        statementEn.setValue(design.statementEn());
        disclaimerZh.setValue(design.disclaimerZh());
        disclaimerEn.setValue(design.disclaimerEn());
        photo.setValue(design.photo());
        hours.setValue(design.creditHours());
        score.setValue(design.score());
        colour.setValue(design.colour());
        seal.setValue(design.seal());
        sealRight.setNumber(design.sealRight());
        sealDown.setNumber(design.sealDown());
        signatureZh.setValue(design.signatureZh());
        signatureEn.setValue(design.signatureEn());
        reading = false;
        look();
    }

    PaperDesign design() {
        return new PaperDesign(
                language.getValue(),
                headZh.getValue(),
                headEn.getValue(),
                statementZh.getValue(),
                statementEn.getValue(),
                disclaimerZh.getValue(),
                disclaimerEn.getValue(),
                photo.getValue(),
                hours.getValue(),
                score.getValue(),
                colour.getValue(),
                seal.getValue(),
                sealRight.number().orElse(0),
                sealDown.number().orElse(0),
                signatureZh.getValue(),
                signatureEn.getValue());
    }

    /** Numbers of it that cannot be read keep the form from being handed in. */
    void heldBy(Form form) {
        form.hold(sealRight, false).hold(sealDown, false);
    }

    /** Fields of a language that the paper does not speak are not asked for. */
    private void look() {
        if (reading) {
            return;
        }
        boolean zh = language.getValue() != PaperLanguage.EN;
        boolean en = language.getValue() != PaperLanguage.ZH;
        List.of(headZh, statementZh, disclaimerZh, signatureZh).forEach(field -> field.setVisible(zh));
        List.of(headEn, statementEn, disclaimerEn, signatureEn).forEach(field -> field.setVisible(en));
        sealRight.setVisible(seal.getValue() != null);
        sealDown.setVisible(seal.getValue() != null);
        changed.run();
    }

    private TextField text(String name) {
        var field = Kit.tested(new TextField(getTranslation("certificate.template." + name)), name);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> look());
        return field;
    }

    private Checkbox check(String name) {
        var box = Kit.tested(new Checkbox(getTranslation("certificate.template.shows." + name)), "shows-" + name);
        box.addValueChangeListener(change -> look());
        return box;
    }

    private NumberBox.Count millimetres(String name) {
        var field = new NumberBox.Count(getTranslation("certificate.template." + name));
        field.setBounds(-FURTHEST, FURTHEST);
        field.addValueChangeListener(change -> look());
        return field;
    }
}
