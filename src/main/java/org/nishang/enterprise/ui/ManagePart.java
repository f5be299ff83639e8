package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.enterprise.RegionChoice;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.Undo;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** Renames, moves, merges or deregisters the enterprise; folded away, since it is rare. */
class ManagePart extends HtmlContainer {

    private final EnterpriseSheet sheet;
    private final EnterpriseRegister register;
    private final StaffingForesight foresight;
    private final Runnable changed;

    ManagePart(
            EnterpriseSheet sheet,
            EnterpriseRegister register,
            EnterpriseDirectory directory,
            StaffingForesight foresight,
            boolean moved,
            LocalDate today,
            Runnable changed) {
        super("details");
        this.sheet = sheet;
        this.register = register;
        this.foresight = foresight;
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
        var form = new Form("inline-form").needs(name, FieldName.NAME);
        form.submit(
                getTranslation("enterprise.rename"),
                "rename",
                () -> done(
                        () -> register.rename(sheet.id(), name.getValue()),
                        () -> register.rename(sheet.id(), sheet.name())));
        return form;
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
        var form = new Form("inline-form").needs(region, FieldName.REGION).needs(from, FieldName.DAY);
        form.submit(
                getTranslation("enterprise.move"),
                "move",
                () -> done(
                        () -> register.moveTo(sheet.id(), region.getValue().prefix(), from.getValue()),
                        () -> register.takeBackMove(sheet.id())));
        var back = form.submit(
                getTranslation("enterprise.move.take-back"),
                "take-back-move",
                () -> done(() -> register.takeBackMove(sheet.id())));
        back.setVisible(moved);
        return new Div(form, Kit.styled(new Paragraph(getTranslation("enterprise.move.hint")), "soft"));
    }

    private Component deregistering(LocalDate today) {
        var day = day("enterprise.deregister.on", today);
        var reason = Kit.tested(reason(), "deregister-reason");
        var form = new Form("inline-form").needs(day, FieldName.DAY).needs(reason, FieldName.REASON);
        form.asks(
                getTranslation("enterprise.deregister"),
                "deregister",
                () -> Optional.of(closing(
                        "enterprise.deregister.ask",
                        "enterprise.deregister.hint",
                        "enterprise.deregister",
                        day.getValue())),
                () -> done(
                        () -> register.deregister(sheet.id(), day.getValue(), reason.getValue()),
                        () -> register.takeBackDeregistration(sheet.id(), Kit.undoReason(this))));
        return new Div(form, hint("enterprise.deregister.hint"));
    }

    private Component merging(EnterpriseDirectory directory, LocalDate today) {
        var into = new EnterpriseChoice(getTranslation("enterprise.merge.into"), directory, "merge-into");
        var day = day("enterprise.merge.on", today);
        var reason = Kit.tested(reason(), "merge-reason");
        var form = new Form("inline-form")
                .needs(into, FieldName.ENTERPRISE)
                .needs(day, FieldName.DAY)
                .needs(reason, FieldName.REASON);
        form.asks(
                getTranslation("enterprise.merge"),
                "merge-enterprise",
                () -> Optional.of(
                        closing("enterprise.merge.ask", "enterprise.merge.hint", "enterprise.merge", day.getValue())),
                () -> done(() -> register.merge(sheet.id(), into.getValue().id(), day.getValue(), reason.getValue())));
        return new Div(form, hint("enterprise.merge.hint"));
    }

    private DateField day(String label, LocalDate today) {
        var day = new DateField(getTranslation(label));
        day.setValue(today);
        return day;
    }

    private Consequence closing(String question, String hint, String verb, LocalDate day) {
        var lines = new ArrayList<String>();
        lines.add(getTranslation("enterprise.closing.ask.day", day.toString()));
        foresight
                .without(sheet.id(), day)
                .forEach(one -> lines.add(getTranslation(
                        "enterprise.closing.ask.role",
                        getTranslation("enterprise.role." + one.role()),
                        one.heldBefore(),
                        one.shortBefore())));
        lines.add(getTranslation(hint, sheet.name()));
        return new Consequence(getTranslation(question, sheet.name()), lines, getTranslation(verb));
    }

    private TextField reason() {
        var reason = Kit.styled(new TextField(getTranslation("enterprise.closing-reason.label")), "wide");
        reason.setMaxLength(200);
        return reason;
    }

    private Component hint(String key) {
        return Kit.styled(new Paragraph(getTranslation(key, sheet.name())), "soft");
    }

    private void done(Runnable act, Undo undo) {
        act.run();
        Kit.done(getTranslation("enterprise.manage.done"), () -> {
            undo.takeBack();
            changed.run();
        });
        changed.run();
    }

    private void done(Runnable act) {
        act.run();
        Kit.done(getTranslation("enterprise.manage.done"));
        changed.run();
    }
}
