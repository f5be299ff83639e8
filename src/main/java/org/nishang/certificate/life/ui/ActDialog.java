package org.nishang.certificate.life.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.life.ActPreview;
import org.nishang.certificate.life.CertificateAct;
import org.nishang.certificate.life.CertificateLife;
import org.nishang.certificate.life.CertificateSheet;
import org.nishang.certificate.life.EnterpriseEffect;
import org.nishang.common.FieldName;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Asks for day and reason of one act, and says what will follow before it is done. */
class ActDialog extends Dialog {

    private final CertificateLife life;
    private final CertificateSheet sheet;
    private final CertificateEvent act;
    private final DateField on = Kit.tested(new DateField(getTranslation("certificate.act.on")), "act-on");
    private final DateField until = Kit.tested(new DateField(getTranslation("certificate.act.until")), "act-until");
    private final TextArea reason = Kit.tested(new TextArea(getTranslation("certificate.act.reason")), "act-reason");
    private final UnorderedList effects = Kit.tested(Kit.styled(new UnorderedList(), "effects"), "act-effects");
    private final Form form = new Form("act-form").withoutDraft();
    private final Button submit;

    ActDialog(CertificateLife life, CertificateSheet sheet, CertificateEvent act, LocalDate today, Runnable done) {
        this.life = life;
        this.sheet = sheet;
        this.act = act;
        setHeaderTitle(getTranslation("certificate.act.title." + act, sheet.number()));
        addClassName("act-dialog");
        on.setValue(today);
        on.setReadOnly(act == CertificateEvent.REISSUED);
        on.addValueChangeListener(change -> foresee());
        until.setHelperText(getTranslation("certificate.act.until.hint"));
        until.setVisible(act == CertificateEvent.SUSPENDED);
        until.addValueChangeListener(change -> foresee());
        reason.setMaxLength(200);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.setHelperText(getTranslation("certificate.act.reason.hint"));
        effects.getElement().setAttribute("aria-live", "polite");
        form.put(Kit.styled(new Div(on, until), "dates"))
                .hold(on, true, FieldName.DAY)
                .hold(until, false, FieldName.UNTIL)
                .needs(reason, FieldName.REASON);
        submit = form.agrees(getTranslation("certificate.act.verb." + act), "act-submit", effects, () -> submit(done));
        var keep = new Button(getTranslation("ui.cancel"), click -> close());
        add(form);
        getFooter().add(keep, submit);
        foresee();
    }

    private void foresee() {
        effects.removeAll();
        submit.setEnabled(false);
        if (on.isEmpty()) {
            return;
        }
        submit.setEnabled(form.foresee(() -> words(life.preview(sheet.number(), act, on.getValue(), end()))
                .forEach(word -> effects.add(new ListItem(word)))));
    }

    private @Nullable LocalDate end() {
        return until.isVisible() ? until.getValue() : null;
    }

    private void submit(Runnable done) {
        life.act(sheet.number(), sheet.version(), new CertificateAct(act, on.getValue(), end(), reason.getValue()));
        close();
        Kit.done(getTranslation("certificate.act.done", sheet.number()));
        done.run();
    }

    private List<String> words(ActPreview preview) {
        var words = new ArrayList<String>();
        String day = preview.on().toString();
        words.add(
                preview.before() == preview.after()
                        ? getTranslation("certificate.act.effect.stays", state(preview))
                        : getTranslation("certificate.act.effect.state", day, state(preview)));
        if (act == CertificateEvent.REISSUED) {
            words.add(getTranslation("certificate.act.effect.copy"));
        } else if (preview.otherCertificate()) {
            words.add(getTranslation("certificate.act.effect.other"));
        } else if (preview.enterprises().isEmpty()) {
            words.add(getTranslation("certificate.act.effect.no-enterprise", day));
        }
        preview.enterprises().stream()
                .filter(enterprise -> enterprise.after() != enterprise.held())
                .map(enterprise -> words(enterprise, day))
                .forEach(words::add);
        return words;
    }

    private String state(ActPreview preview) {
        return getTranslation("certificate.status." + preview.after());
    }

    private String words(EnterpriseEffect enterprise, String day) {
        String role = getTranslation("certificate.role." + sheet.role());
        String change = getTranslation(
                enterprise.after() < enterprise.held() ? "certificate.act.effect.less" : "certificate.act.effect.more",
                day,
                enterprise.enterprise(),
                role,
                enterprise.after());
        return enterprise.required() == null
                ? getTranslation("certificate.act.effect.undeclared", change)
                : getTranslation("certificate.act.effect.required", change, enterprise.required());
    }
}
