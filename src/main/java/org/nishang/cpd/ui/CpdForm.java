package org.nishang.cpd.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.AuditPart;
import org.nishang.cpd.CpdKind;
import org.nishang.cpd.CpdRow;
import org.nishang.cpd.EvidenceFile;
import org.nishang.cpd.NewCpd;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;

/** What was done, when, and what shows it. */
class CpdForm extends Form {

    private final Consumer<NewCpd> record;
    private final Select<TrainingRole> role = Kit.tested(new Select<>(), "cpd-role");
    private final Select<CpdKind> kind = Kit.tested(new Select<>(), "cpd-kind");
    private final DateField day = Kit.tested(new DateField(getTranslation("cpd.day-of")), "cpd-day");
    private final NumberBox.Decimal hours =
            Kit.tested(new NumberBox.Decimal(getTranslation("cpd.hours-of")), "cpd-hours");
    private final TextField title = Kit.tested(new TextField(getTranslation("cpd.about")), "cpd-title");
    private final TextField audited = Kit.tested(new TextField(getTranslation("cpd.audited")), "cpd-audited");
    private final Select<AuditPart> part = new Select<>();
    private final TextField evidence = Kit.tested(new TextField(getTranslation("cpd.evidence")), "cpd-evidence");
    private final Paragraph correcting = Kit.styled(new Paragraph(), "soft");
    private final FileField upload;
    private @Nullable EvidenceFile file;
    private @Nullable UUID corrects;

    /** @param record takes what is recorded, or refuses it */
    CpdForm(LocalDate today, Consumer<NewCpd> record) {
        super("cpd-form");
        this.record = record;
        role.setLabel(getTranslation("cpd.role"));
        role.setItems(TrainingRole.values());
        role.setItemLabelGenerator(one -> CpdWords.role(this, one));
        role.setValue(TrainingRole.AUDITOR);
        kind.setLabel(getTranslation("cpd.kind"));
        kind.setItems(CpdKind.values());
        kind.setItemLabelGenerator(one -> CpdWords.kind(this, one));
        kind.setValue(CpdKind.TRAINING);
        day.setValue(today);
        title.setMaxLength(200);
        audited.setMaxLength(200);
        part.setLabel(getTranslation("cpd.part"));
        part.setItems(AuditPart.values());
        part.setItemLabelGenerator(one -> CpdWords.part(this, one));
        part.setValue(AuditPart.MEMBER);
        evidence.setMaxLength(500);
        evidence.setHelperText(getTranslation("cpd.evidence.hint"));
        correcting.setVisible(false);
        upload = EvidenceUpload.of(this, this::take);

        kind.addValueChangeListener(event -> choose());

        var fields = Kit.styled(new Div(role, kind, day, hours, title, audited, part, evidence), "cpd-fields");
        hold(day, true, FieldName.DAY).hold(hours, true, FieldName.HOURS).hold(title, true, FieldName.NAME);
        hold(audited, true, FieldName.AUDITED).hold(evidence, false, FieldName.EVIDENCE);
        put(correcting, fields, upload);
        primary(getTranslation("cpd.submit"), "cpd-submit", this::submit);
        choose();
    }

    /** Begins with this role; who records chooses another one where that is right. */
    void begin(TrainingRole usual) {
        role.setValue(usual);
    }

    /** Starts a correction of an accepted record from what it says. */
    void correct(CpdRow row) {
        corrects = row.id();
        correcting.setText(
                getTranslation("cpd.correcting", row.title(), row.day().toString()));
        correcting.setVisible(true);
        role.setValue(row.role());
        kind.setValue(row.kind());
        day.setValue(row.day());
        hours.setNumber(row.hours());
        title.setValue(row.title());
        audited.setValue(row.audited().orElse(""));
        part.setValue(row.part().orElse(AuditPart.MEMBER));
        evidence.setValue(row.evidence());
        title.focus();
    }

    private void choose() {
        boolean audit = kind.getValue() == CpdKind.AUDIT;
        hours.setVisible(!audit);
        audited.setVisible(audit);
        part.setVisible(audit);
    }

    private void take(@Nullable EvidenceFile taken) {
        file = taken;
        clear();
    }

    /** What is refused stays as it was typed. */
    private void submit() {
        record.accept(read());
        corrects = null;
        correcting.setVisible(false);
        Kit.empty(title, hours, audited, evidence);
        file = null;
        upload.clear();
    }

    private NewCpd read() {
        boolean audit = kind.getValue() == CpdKind.AUDIT;
        BigDecimal given = audit
                ? BigDecimal.ZERO
                : hours.number().orElseThrow(() -> new Refusal("cpd.no-hours").at(FieldName.HOURS));
        return new NewCpd(
                role.getValue(),
                kind.getValue(),
                day.getValue(),
                given,
                title.getValue(),
                audit ? audited.getValue() : "",
                audit ? Optional.of(part.getValue()) : Optional.empty(),
                evidence.getValue(),
                Optional.ofNullable(file),
                Optional.ofNullable(corrects));
    }
}
