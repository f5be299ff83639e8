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
import org.nishang.interchange.ClearNumbers;
import org.nishang.interchange.RegisterInfo;
import org.nishang.ui.Addresses;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** A register with the numbers of people in clear: the links are there once it is said what for. */
class ClearExportPart extends Composite<Div> {

    private static final int LONGEST = 200;

    private final RegisterInfo register;
    private final ClearNumbers clearly;
    private final Form form = new Form("inline-form").withoutDraft();
    private final Anchor workbook = RegisterFilesPart.file("", "export-clear-xlsx");
    private final Anchor text = RegisterFilesPart.file("", "export-clear-csv");

    ClearExportPart(RegisterInfo register, ClearNumbers clearly) {
        this.register = register;
        this.clearly = clearly;
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
        form.needs(purpose, FieldName.REASON).put(workbook, text);
        return new Div(Kit.disclosure(getTranslation("interchange.export.clear"), hint, form));
    }

    private void wanted(String purpose) {
        offer("");
        if (!purpose.isEmpty()) {
            form.attempt(() -> {
                clearly.check(purpose);
                offer(purpose);
            });
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
