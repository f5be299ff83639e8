package org.nishang.certificate.life.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.nishang.certificate.life.CertificateCorrections;
import org.nishang.common.FieldName;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** Shows what a corrected paper would say otherwise, and asks another person for it. */
class CorrectionDialog extends Dialog {

    CorrectionDialog(CertificateCorrections corrections, String number, Runnable done) {
        setHeaderTitle(getTranslation("certificate.act.title.SUPERSEDED", number));
        addClassName("act-dialog");
        var differences = corrections.differences(number);
        var list = Differences.list(this, differences);
        var advice = new Paragraph(getTranslation(
                differences.isEmpty() ? "certificate.correction.nothing" : "certificate.correction.advice"));
        var reason = Kit.tested(new TextArea(getTranslation("certificate.act.reason")), "correction-reason");
        reason.setMaxLength(200);
        reason.setHelperText(getTranslation("certificate.act.reason.hint"));
        var form = new Form("column-form").withoutDraft().needs(reason, FieldName.REASON);
        var submit = form.primary(getTranslation("certificate.correction.request"), "correction-request", () -> {
            UUID asked = corrections.request(number, reason.getValue());
            close();
            Kit.done(getTranslation("certificate.correction.requested", number), () -> {
                corrections.decline(asked);
                done.run();
            });
            done.run();
        });
        submit.setEnabled(!differences.isEmpty());
        add(list, advice, form);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), submit);
    }
}
