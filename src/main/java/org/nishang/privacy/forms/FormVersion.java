package org.nishang.privacy.forms;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a form.
 *
 * @param number from 1
 * @param fields text by the field's name
 */
public record FormVersion(
        UUID form,
        int number,
        FormKind kind,
        String title,
        Map<String, String> fields,
        String writtenBy,
        Instant writtenAt) {

    public FormVersion {
        fields = Map.copyOf(fields);
    }

    /** Empty text where nothing was written. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
