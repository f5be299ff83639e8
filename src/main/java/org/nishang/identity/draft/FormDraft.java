package org.nishang.identity.draft;

import java.time.Instant;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * What was typed into a form.
 *
 * @param fields by the names that the form gives them; none of a password, a code or a number of a document
 */
@NamedInterface("api")
public record FormDraft(Map<String, Typed> fields, Instant savedAt) {

    /**
     * One field, its values as text.
     *
     * @param before what stood there when somebody typed over it
     */
    public record Typed(String before, String after) {}
}
