package org.nishang.privacy.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.privacy.forms.FormVersion;
import org.nishang.privacy.forms.PrivacyForms;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** One form: its newest version to read and print, the next one to write, earlier ones below. */
@Route(FormsView.PATH)
@RolesAllowed(Permission.MANAGE_PRIVACY)
class FormView extends Div implements HasUrlParameter<String> {

    private final PrivacyForms forms;
    private final Clock clock;

    FormView(PrivacyForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
    }

    private void show(String id) {
        removeAll();
        var versions = known(id);
        var last = versions.getFirst();
        add(
                Kit.head(
                        last.title(),
                        getTranslation("privacy.form.kind." + last.kind()),
                        Kit.action(FormsView.PATH, getTranslation("privacy.forms"), false),
                        Kit.button(
                                getTranslation("privacy.form.print"),
                                false,
                                "form-print",
                                () -> UI.getCurrent().getPage().executeJs("window.print()"))),
                text(last),
                Kit.styled(Kit.card(getTranslation("privacy.notice.next"), writing(last, id)), "privacy-next"));
        versions.stream().skip(1).forEach(one -> add(Kit.disclosure(edition(one), text(one))));
    }

    private List<FormVersion> known(String id) {
        try {
            return forms.versions(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new Refusal("common.unknown-id");
        }
    }

    private String edition(FormVersion one) {
        return getTranslation(
                "privacy.form.edition",
                one.number(),
                Formats.minute(one.writtenAt(), clock.getZone()),
                Actors.shown(this, one.writtenBy()));
    }

    private Component text(FormVersion one) {
        var text = Kit.tested(Kit.card("", new Paragraph(edition(one))), "form-text");
        one.kind().fields().forEach(field -> {
            String written = one.text(field);
            text.add(
                    new H2(label(one, field)),
                    Kit.styled(new Paragraph(written.isEmpty() ? Formats.NONE : written), "privacy-written"));
        });
        return text;
    }

    private String label(FormVersion one, String field) {
        return getTranslation("privacy.form." + one.kind() + "." + field);
    }

    private Component writing(FormVersion last, String id) {
        var title = Kit.tested(new TextField(getTranslation("privacy.form.name")), "form-title");
        title.setValue(last.title());
        title.setMaxLength(100);
        var form = new Form("column-form").needs(title, FieldName.NAME);
        Map<String, TextArea> areas = new LinkedHashMap<>();
        last.kind().fields().forEach(field -> {
            var area = Kit.tested(new TextArea(label(last, field)), "form-" + field);
            area.setValue(last.text(field));
            area.setMaxLength(8000);
            areas.put(field, area);
            form.with(area, FieldName.TEXT);
        });
        form.primary(getTranslation("privacy.form.keep"), "form-keep", () -> {
            var fields = new LinkedHashMap<String, String>();
            areas.forEach((field, area) -> fields.put(field, area.getValue().strip()));
            forms.keep(last.form(), title.getValue(), fields);
            Kit.done(getTranslation("privacy.form.kept"));
            show(id);
        });
        return form;
    }
}
