package org.nishang.privacy.forms;

import java.util.List;

/** What is written down. The fields are those of the law; their words are {@code privacy.form.KIND.FIELD}. */
public enum FormKind {
    /** One activity of processing. */
    PROCESSING("purpose", "basis", "people", "data", "recipients", "period", "measures", "contact"),
    /** An impact assessment, kept for three years (PIPL art. 55, 56). */
    IMPACT("occasion", "lawful", "risks", "measures", "conclusion"),
    /** What is told to the authorities and to people (PIPL art. 57). */
    BREACH("happened", "cause", "harm", "taken", "advice", "contact", "told"),
    /** The yearly checklist of a compliance audit (PIPL art. 54). */
    AUDIT(
            "scope",
            "basis",
            "notice",
            "minimum",
            "recipients",
            "sensitive",
            "mainland",
            "rights",
            "retention",
            "security",
            "assessments",
            "incidents",
            "findings",
            "remedies",
            "auditor");

    private final List<String> fields;

    FormKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** In the order of the form. */
    public List<String> fields() {
        return fields;
    }
}
