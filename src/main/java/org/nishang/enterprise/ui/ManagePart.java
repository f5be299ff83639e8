package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.enterprise.RegionChoice;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;

/** Renames, moves, merges or deregisters the enterprise; folded away, since it is rare. */
class ManagePart extends HtmlContainer {

    private final EnterpriseSheet sheet;
    private final EnterpriseRegister register;
    private final Runnable changed;

    ManagePart(
            EnterpriseSheet sheet,
            EnterpriseRegister register,
            EnterpriseDirectory directory,
            boolean moved,
            LocalDate today,
            Runnable changed) {
        super("details");
        this.sheet = sheet;
        this.register = register;
        this.changed = changed;
        addClassNames("card", "manage");
        var title = new HtmlContainer("summary");
        title.setText(getTranslation("enterprise.manage"));
        add(
                title,
                renaming(),
                moving(directory.districts(), moved, today),
                merging(directory, today),
                deregistering(today));
    }

    private Component renaming() {
        var name = Kit.styled(new TextField(getTranslation("enterprise.name")), "wide");
        name.setValue(sheet.name());
        return form("enterprise.rename", "rename", () -> register.rename(sheet.id(), name.getValue()), name);
    }

    private Component moving(List<RegionChoice> districts, boolean moved, LocalDate today) {
        var region = new Select<RegionChoice>();
        region.setLabel(getTranslation("enterprise.region"));
        region.setItems(districts);
        region.setItemLabelGenerator(choice -> choice.name().in(getLocale()));
        districts.stream()
                .filter(choice -> choice.prefix().equals(sheet.regionCode()))
                .findFirst()
                .ifPresent(region::setValue);
        var from = new DateField(getTranslation("enterprise.move.from"));
        from.setValue(today);
        var form = form(
                "enterprise.move",
                "move",
                () -> register.moveTo(
                        sheet.id(), region.getValue().prefix(), from.getValue() == null ? today : from.getValue()),
                region,
                from);
        var back = Kit.tested(new Button(getTranslation("enterprise.move.take-back")), "take-back-move");
        back.addClickListener(event -> {
            register.takeBackMove(sheet.id());
            Kit.done(getTranslation("enterprise.manage.done"));
            changed.run();
        });
        back.setVisible(moved);
        form.add(back);
        return new Div(form, Kit.styled(new Paragraph(getTranslation("enterprise.move.hint")), "soft"));
    }

    private Component deregistering(LocalDate today) {
        var day = day("enterprise.deregister.on", today);
        var reason = Kit.tested(reason(), "deregister-reason");
        var form = form(
                "enterprise.deregister",
                "deregister",
                () -> register.deregister(sheet.id(), chosen(day), reason.getValue()),
                day,
                reason);
        return new Div(form, hint("enterprise.deregister.hint"));
    }

    private Component merging(EnterpriseDirectory directory, LocalDate today) {
        var into = new EnterpriseChoice(getTranslation("enterprise.merge.into"), directory, "merge-into");
        var day = day("enterprise.merge.on", today);
        var reason = Kit.tested(reason(), "merge-reason");
        var form = form(
                "enterprise.merge",
                "merge-enterprise",
                () -> {
                    if (into.isEmpty()) {
                        throw new Refusal("enterprise.merge.into-missing");
                    }
                    register.merge(sheet.id(), into.getValue().id(), chosen(day), reason.getValue());
                },
                into,
                day,
                reason);
        return new Div(form, hint("enterprise.merge.hint"));
    }

    private DateField day(String label, LocalDate today) {
        var day = new DateField(getTranslation(label));
        day.setValue(today);
        return day;
    }

    private static LocalDate chosen(DateField day) {
        if (day.isEmpty()) {
            throw new Refusal("enterprise.closing-day-missing");
        }
        return day.getValue();
    }

    private TextField reason() {
        var reason = Kit.styled(new TextField(getTranslation("enterprise.closing-reason.label")), "wide");
        reason.setMaxLength(200);
        return reason;
    }

    private Component hint(String key) {
        return Kit.styled(new Paragraph(getTranslation(key, sheet.name())), "soft");
    }

    private Div form(String verb, String testId, Runnable act, Component... fields) {
        var submit = Kit.tested(new Button(getTranslation(verb)), testId);
        submit.addClickListener(event -> {
            act.run();
            Kit.done(getTranslation("enterprise.manage.done"));
            changed.run();
        });
        var form = Kit.styled(new Div(fields), "inline-form");
        form.add(submit);
        return form;
    }
}
