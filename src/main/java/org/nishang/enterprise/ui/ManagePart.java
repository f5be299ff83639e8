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
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.enterprise.RegionChoice;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;

/** Renames, moves or deregisters the enterprise; folded away, since it is rare. */
class ManagePart extends HtmlContainer {

    private final EnterpriseSheet sheet;
    private final EnterpriseRegister register;
    private final Runnable changed;

    ManagePart(
            EnterpriseSheet sheet,
            EnterpriseRegister register,
            List<RegionChoice> districts,
            LocalDate today,
            Runnable changed) {
        super("details");
        this.sheet = sheet;
        this.register = register;
        this.changed = changed;
        addClassNames("card", "manage");
        var title = new HtmlContainer("summary");
        title.setText(getTranslation("enterprise.manage"));
        add(title, renaming(), moving(districts), deregistering(today));
    }

    private Component renaming() {
        var name = new TextField(getTranslation("enterprise.name"));
        name.setValue(sheet.name());
        name.addClassName("wide");
        return form(
                name,
                "enterprise.rename",
                "rename",
                () -> register.rename(sheet.id(), name.getValue()));
    }

    private Component moving(List<RegionChoice> districts) {
        var region = new Select<RegionChoice>();
        region.setLabel(getTranslation("enterprise.region"));
        region.setItems(districts);
        region.setItemLabelGenerator(choice -> choice.name().in(getLocale()));
        districts.stream()
                .filter(choice -> choice.prefix().equals(sheet.regionCode()))
                .findFirst()
                .ifPresent(region::setValue);
        return form(
                region,
                "enterprise.move",
                "move",
                () -> register.moveTo(sheet.id(), region.getValue().prefix()));
    }

    private Component deregistering(LocalDate today) {
        var day = new DateField(getTranslation("enterprise.deregister.on"));
        day.setValue(today);
        var form =
                form(
                        day,
                        "enterprise.deregister",
                        "deregister",
                        () -> register.deregister(sheet.id(), day.getValue()));
        var hint = new Paragraph(getTranslation("enterprise.deregister.hint", sheet.name()));
        hint.addClassName("soft");
        return new Div(form, hint);
    }

    private Div form(Component field, String verb, String testId, Runnable act) {
        var submit = new Button(getTranslation(verb));
        submit.getElement().setAttribute("data-testid", testId);
        submit.addClickListener(
                event -> {
                    act.run();
                    Kit.done(getTranslation("enterprise.manage.done"));
                    changed.run();
                });
        var form = new Div(field, submit);
        form.addClassName("inline-form");
        return form;
    }
}
