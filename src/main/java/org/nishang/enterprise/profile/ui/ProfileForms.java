package org.nishang.enterprise.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.nishang.common.Refusal;
import org.nishang.enterprise.profile.AttributeKind;
import org.nishang.enterprise.profile.CategoryScheme;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.enterprise.profile.InspectionFigure;
import org.nishang.enterprise.profile.InspectionKind;
import org.nishang.identity.EnterpriseId;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;

/** Recording a grade, an attribute or inspection counts; what is recorded shows at once. */
class ProfileForms extends Div {

    private final EnterpriseId enterprise;
    private final EnterpriseProfile profile;
    private final LocalDate today;
    private final Runnable recorded;

    ProfileForms(EnterpriseId enterprise, EnterpriseProfile profile, LocalDate today, Runnable recorded) {
        this.enterprise = enterprise;
        this.profile = profile;
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
        return form(
                "enterprise.grade.record",
                "record-grade",
                () -> {
                    requireAll(scheme.getValue(), grade.getValue(), from.getValue());
                    profile.grade(
                            enterprise,
                            scheme.getValue().code(),
                            grade.getValue().code(),
                            from.getValue(),
                            authority.getValue());
                },
                scheme,
                grade,
                from,
                authority);
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
                    requireAll(kind.getValue(), from.getValue());
                    String value =
                            exemption.isVisible() ? exemption.getValue() : words.isVisible() ? words.getValue() : "";
                    profile.attribute(
                            enterprise, kind.getValue(), value == null ? "" : value, from.getValue(), to.getValue());
                },
                kind,
                exemption,
                words,
                from,
                to);
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
                    requireAll(kind.getValue(), from.getValue(), to.getValue());
                    profile.inspected(
                            enterprise,
                            new InspectionFigure(
                                    kind.getValue(),
                                    from.getValue(),
                                    to.getValue(),
                                    inspected.number().orElseThrow(ProfileForms::incomplete),
                                    passed.number().orElseThrow(ProfileForms::incomplete)));
                },
                kind,
                from,
                to,
                inspected,
                passed);
    }

    private DateField day(String label) {
        var field = new DateField(getTranslation(label));
        field.setValue(today);
        return field;
    }

    private Component form(String action, String testId, Runnable record, Component... fields) {
        var submit = new Button(getTranslation(action), click -> {
            record.run();
            recorded.run();
        });
        submit.getElement().setAttribute("data-testid", testId);
        var line = Kit.styled(new Div(fields), "inline-form");
        line.add(submit);
        return new Div(new H3(getTranslation(action)), line);
    }

    private static void requireAll(Object... values) {
        for (Object value : values) {
            if (value == null) {
                throw incomplete();
            }
        }
    }

    private static Refusal incomplete() {
        return new Refusal("enterprise.profile.incomplete");
    }
}
