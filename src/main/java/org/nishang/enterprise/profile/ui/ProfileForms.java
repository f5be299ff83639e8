package org.nishang.enterprise.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.enterprise.profile.AttributeKind;
import org.nishang.enterprise.profile.CategoryScheme;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.enterprise.profile.InspectionFigure;
import org.nishang.enterprise.profile.InspectionKind;
import org.nishang.identity.EnterpriseId;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Recording a grade, an attribute or inspection counts; what is recorded shows at once. */
class ProfileForms extends Div {

    private final EnterpriseId enterprise;
    private final EnterpriseProfile profile;
    private final StaffingForesight foresight;
    private final LocalDate today;
    private final Runnable recorded;

    ProfileForms(
            EnterpriseId enterprise,
            EnterpriseProfile profile,
            StaffingForesight foresight,
            LocalDate today,
            Runnable recorded) {
        this.enterprise = enterprise;
        this.profile = profile;
        this.foresight = foresight;
        this.today = today;
        this.recorded = recorded;
        addClassName("profile-forms");
        add(grade(), attribute(), inspection());
    }

    private Component grade() {
        var scheme = new Select<CategoryScheme>();
        scheme.setLabel(getTranslation("enterprise.grade.scheme"));
        scheme.setItems(profile.schemes());
        scheme.setItemLabelGenerator(each -> each.name().in(getLocale()));
        var grade = new Select<CategoryScheme.Grade>();
        grade.setLabel(getTranslation("enterprise.grade"));
        grade.setItemLabelGenerator(each -> each.name().in(getLocale()));
        scheme.addValueChangeListener(change -> grade.setItems(
                change.getValue() == null
                        ? java.util.List.of()
                        : change.getValue().grades()));
        scheme.setValue(profile.schemes().getFirst());
        var from = day("enterprise.profile.from");
        var authority = new TextField(getTranslation("enterprise.grade.authority"));
        var form = new Form("inline-form")
                .needs(scheme)
                .needs(grade, FieldName.CHOICE)
                .needs(from, FieldName.DAY)
                .needs(authority, FieldName.AUTHORITY);
        form.asks(
                getTranslation("enterprise.grade.record"),
                "record-grade",
                () -> Optional.of(grading(scheme.getValue(), grade.getValue(), from.getValue())),
                () -> {
                    profile.grade(
                            enterprise,
                            scheme.getValue().code(),
                            grade.getValue().code(),
                            from.getValue(),
                            authority.getValue());
                    done();
                });
        return titled("enterprise.grade.record", form);
    }

    private Consequence grading(CategoryScheme scheme, CategoryScheme.Grade grade, LocalDate from) {
        var lines = new ArrayList<String>();
        lines.add(getTranslation("enterprise.grade.ask.from", from.toString()));
        foresight
                .withGrade(enterprise, from, scheme.code(), grade.code())
                .forEach(one -> lines.add(getTranslation(
                        "enterprise.headcount.ask.role",
                        getTranslation("enterprise.role." + one.role()),
                        one.shortBefore(),
                        one.shortAfter())));
        return new Consequence(
                getTranslation("enterprise.grade.ask", grade.name().in(getLocale())),
                lines,
                getTranslation("enterprise.grade.record"));
    }

    private Component attribute() {
        var kind = new Select<AttributeKind>();
        kind.setLabel(getTranslation("enterprise.attribute"));
        kind.setItems(AttributeKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("enterprise.attribute." + each));
        var exemption = new Select<String>();
        exemption.setLabel(getTranslation("enterprise.attribute.EXEMPTION"));
        exemption.setItems(AttributeKind.EXEMPTION.choices());
        exemption.setItemLabelGenerator(each -> getTranslation("enterprise.exemption." + each));
        var words = new TextField(getTranslation("enterprise.attribute.body"));
        exemption.setVisible(false);
        words.setVisible(false);
        kind.addValueChangeListener(change -> {
            exemption.setVisible(change.getValue() == AttributeKind.EXEMPTION);
            words.setVisible(change.getValue() == AttributeKind.MODEL_ENTERPRISE);
        });
        var from = day("enterprise.profile.from");
        var to = new DateField(getTranslation("enterprise.profile.to"));
        return form(
                "enterprise.attribute.record",
                "record-attribute",
                () -> {
                    String value =
                            exemption.isVisible() ? exemption.getValue() : words.isVisible() ? words.getValue() : "";
                    profile.attribute(
                            enterprise, kind.getValue(), value == null ? "" : value, from.getValue(), to.getValue());
                },
                new Form("inline-form")
                        .needs(kind, FieldName.CHOICE)
                        .needs(exemption, FieldName.VALUE)
                        .with(words, FieldName.VALUE)
                        .needs(from, FieldName.DAY)
                        .with(to, FieldName.UNTIL));
    }

    private Component inspection() {
        var kind = new Select<InspectionKind>();
        kind.setLabel(getTranslation("enterprise.inspection.kind"));
        kind.setItems(InspectionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("enterprise.inspection." + each));
        var from = new DateField(getTranslation("enterprise.profile.from"));
        var to = new DateField(getTranslation("enterprise.inspection.to"));
        var inspected = new NumberBox.Count(getTranslation("enterprise.inspection.inspected"));
        var passed = new NumberBox.Count(getTranslation("enterprise.inspection.passed"));
        return form(
                "enterprise.inspection.record",
                "record-inspection",
                () -> {
                    profile.inspected(
                            enterprise,
                            new InspectionFigure(
                                    kind.getValue(),
                                    from.getValue(),
                                    to.getValue(),
                                    inspected.number().orElseThrow(ProfileForms::incomplete),
                                    passed.number().orElseThrow(ProfileForms::incomplete)));
                },
                new Form("inline-form")
                        .needs(kind, FieldName.CHOICE)
                        .needs(from, FieldName.DAY)
                        .needs(to, FieldName.UNTIL)
                        .needs(inspected)
                        .needs(passed));
    }

    private DateField day(String label) {
        var field = new DateField(getTranslation(label));
        field.setValue(today);
        return field;
    }

    private Component form(String action, String testId, Runnable record, Form form) {
        form.submit(getTranslation(action), testId, () -> {
            record.run();
            done();
        });
        return titled(action, form);
    }

    private void done() {
        Kit.done(getTranslation("enterprise.manage.done"));
        recorded.run();
    }

    private Component titled(String action, Form form) {
        return new Div(new H3(getTranslation(action)), form);
    }

    private static Refusal incomplete() {
        return new Refusal("enterprise.profile.incomplete");
    }
}
