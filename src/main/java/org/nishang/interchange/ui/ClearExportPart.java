package org.nishang.interchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nishang.common.FieldName;
import org.nishang.interchange.RegisterInfo;
import org.nishang.ui.Addresses;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.ProofDialog;

/** A register with the numbers of people in clear: the links are there once it is said what for. */
class ClearExportPart extends Composite<Div> {

    private static final int LONGEST = 200;

    private final RegisterInfo register;
    private final Anchor workbook = RegisterFilesPart.file("", "export-clear-xlsx");
    private final Anchor text = RegisterFilesPart.file("", "export-clear-csv");

    ClearExportPart(RegisterInfo register) {
        this.register = register;
    }

    @Override
    protected Div initContent() {
        var purpose = Kit.tested(new TextField(getTranslation("interchange.export.clear.purpose")), "export-purpose");
        purpose.setMaxLength(LONGEST);
        purpose.setValueChangeMode(ValueChangeMode.LAZY);
        purpose.addValueChangeListener(event -> wanted(event.getValue().strip()));
        workbook.setText(getTranslation("interchange.export.workbook"));
        text.setText(getTranslation("interchange.export.text"));
        offer("");
        var hint = Kit.styled(new Paragraph(getTranslation("interchange.export.clear.hint")), "soft");
        var line = new Form("inline-form")
                .withoutDraft()
                .needs(purpose, FieldName.REASON)
                .put(workbook, text);
        return new Div(Kit.disclosure(getTranslation("interchange.export.clear"), hint, line));
    }

    private void wanted(String purpose) {
        offer("");
        if (!purpose.isEmpty()) {
            ProofDialog.beforehand(() -> offer(purpose));
        }
    }

    private void offer(String purpose) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("clear", "true");
        parameters.put("purpose", purpose);
        workbook.setHref(Addresses.with("/api/v1/registers/" + register.code() + ".xlsx", parameters));
        text.setHref(Addresses.with("/api/v1/registers/" + register.code() + ".csv", parameters));
        workbook.setVisible(!purpose.isEmpty());
        text.setVisible(!purpose.isEmpty());
    }
}
