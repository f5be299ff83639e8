package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CpdDemand;
import org.nishang.certificate.rule.Validity;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.ui.Kit;

/** The numbers and the ways of one rule. */
class CertificationRuleForm extends Div {

    private final Runnable changed;
    private final IntegerField months = number("months");
    private final IntegerField window = number("window");
    private final IntegerField late = number("late");
    private final IntegerField bar = number("bar");
    private final Checkbox refresher = box("refresher");
    private final Checkbox exam = box("exam");
    private final Checkbox cpd = box("cpd");
    private final NumberField hours = Kit.tested(new NumberField(), "rule-hours");
    private final IntegerField audits = number("audits");
    private final Checkbox everyYear = box("every-year");
    private boolean filling;

    CertificationRuleForm(Runnable changed) {
        this.changed = changed;
        addClassName("rule-form");
        hours.setLabel(getTranslation("certificate.rules.field.hours"));
        hours.setStep(0.5);
        hours.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        hours.addValueChangeListener(event -> tell());
        var terms = Kit.styled(new Div(months, window, late, bar), "rule-terms");
        var full = new Checkbox(getTranslation("certificate.rules.field.full"), true);
        full.setReadOnly(true);
        var ways = Kit.styled(new Div(full, refresher, exam, cpd), "rule-ways");
        add(terms, ways, Kit.styled(new Div(hours, audits, everyYear), "rule-terms", "rule-cpd"));
    }

    void fill(CertificationRule rule) {
        filling = true;
        months.setValue(rule.validity().months());
        window.setValue(rule.validity().renewalWindowDays());
        late.setValue(rule.lateDays());
        bar.setValue(rule.barMonths());
        refresher.setValue(rule.byRefresher());
        exam.setValue(rule.byExam());
        cpd.setValue(rule.cpd().isPresent());
        hours.setValue(rule.cpd().map(one -> one.hours().doubleValue()).orElse(8.0));
        audits.setValue(rule.cpd().map(CpdDemand::audits).orElse(0));
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
        var given = BigDecimal.valueOf(Math.max(0, required(hours.getValue())));
        int parts = Math.max(0, value(audits));
        if (given.signum() == 0 && parts == 0) {
            throw new Refusal("certificate.rules.nothing-asked");
        }
        return Optional.of(new CpdDemand(given, parts, everyYear.getValue()));
    }

    private static int value(IntegerField field) {
        return required(field.getValue());
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new Refusal("certificate.rules.incomplete");
        }
        return value;
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

    private IntegerField number(String what) {
        var field = Kit.tested(new IntegerField(getTranslation("certificate.rules.field." + what)), "rule-" + what);
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
