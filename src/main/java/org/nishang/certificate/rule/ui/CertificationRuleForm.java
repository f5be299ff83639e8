package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CpdDemand;
import org.nishang.certificate.rule.Validity;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;

/** The numbers and the ways of one rule. */
class CertificationRuleForm extends Div {

    private final Runnable changed;
    private final NumberBox.Count months = number("months");
    private final NumberBox.Count window = number("window");
    private final NumberBox.Count late = number("late");
    private final NumberBox.Count bar = number("bar");
    private final Checkbox refresher = box("refresher");
    private final Checkbox exam = box("exam");
    private final Checkbox cpd = box("cpd");
    private final NumberBox.Decimal hours =
            Kit.tested(new NumberBox.Decimal(getTranslation("certificate.rules.field.hours")), "rule-hours");
    private final NumberBox.Count audits = number("audits");
    private final Checkbox everyYear = box("every-year");
    private boolean filling;

    CertificationRuleForm(Runnable changed) {
        this.changed = changed;
        addClassName("rule-form");
        hours.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        hours.addValueChangeListener(event -> tell());
        var terms = Kit.styled(new Div(months, window, late, bar), "rule-terms");
        var full = new Checkbox(getTranslation("certificate.rules.field.full"), true);
        full.setReadOnly(true);
        var ways = Kit.styled(new Div(full, refresher, exam, cpd), "rule-ways");
        add(terms, ways, Kit.styled(new Div(hours, audits, everyYear), "rule-terms", "rule-cpd"));
    }

    /** Knows the fields of what is handed in by that form. */
    void heldBy(Form handing) {
        handing.hold(months, true, FieldName.MONTHS)
                .hold(window, true, FieldName.WINDOW)
                .hold(late, true, FieldName.LATE)
                .hold(bar, true, FieldName.BAR)
                .hold(hours, false, FieldName.HOURS)
                .hold(audits, false, FieldName.AUDITS);
    }

    void fill(CertificationRule rule) {
        filling = true;
        months.setNumber(rule.validity().months());
        window.setNumber(rule.validity().renewalWindowDays());
        late.setNumber(rule.lateDays());
        bar.setNumber(rule.barMonths());
        refresher.setValue(rule.byRefresher());
        exam.setValue(rule.byExam());
        cpd.setValue(rule.cpd().isPresent());
        hours.setNumber(rule.cpd().map(CpdDemand::hours).orElse(BigDecimal.valueOf(8)));
        audits.setNumber(rule.cpd().map(CpdDemand::audits).orElse(0));
        everyYear.setValue(rule.cpd().map(CpdDemand::everyYear).orElse(true));
        enable();
        filling = false;
    }

    /** @throws Refusal {@code certificate.rules.incomplete} while a number is missing */
    CertificationRule rule(TrainingRole role, LocalDate from) {
        return new CertificationRule(
                role,
                from,
                new Validity(Math.max(1, value(months)), Math.max(0, value(window))),
                Math.max(0, value(late)),
                Math.max(0, value(bar)),
                refresher.getValue(),
                exam.getValue(),
                demand());
    }

    private Optional<CpdDemand> demand() {
        if (!cpd.getValue()) {
            return Optional.empty();
        }
        var given = required(hours).max(BigDecimal.ZERO);
        int parts = Math.max(0, value(audits));
        if (given.signum() == 0 && parts == 0) {
            throw new Refusal("certificate.rules.nothing-asked");
        }
        return Optional.of(new CpdDemand(given, parts, everyYear.getValue()));
    }

    private static int value(NumberBox.Count field) {
        return required(field);
    }

    private static <N extends Number> N required(NumberBox<N> field) {
        return field.number().orElseThrow(() -> new Refusal("certificate.rules.incomplete"));
    }

    private void tell() {
        if (!filling) {
            enable();
            changed.run();
        }
    }

    private void enable() {
        hours.setEnabled(cpd.getValue());
        audits.setEnabled(cpd.getValue());
        everyYear.setEnabled(cpd.getValue());
    }

    private NumberBox.Count number(String what) {
        var field = Kit.tested(new NumberBox.Count(getTranslation("certificate.rules.field." + what)), "rule-" + what);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(event -> tell());
        return field;
    }

    private Checkbox box(String what) {
        var box = Kit.tested(new Checkbox(getTranslation("certificate.rules.field." + what)), "rule-" + what);
        box.addValueChangeListener(event -> tell());
        return box;
    }
}
