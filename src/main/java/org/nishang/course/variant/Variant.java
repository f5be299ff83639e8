package org.nishang.course.variant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * An item with one row of its figures: all that it says then. Kept with a paper, so that the paper stays as it was
 * drawn whatever becomes of formulas.
 *
 * @param row from 1
 * @param figures that were drawn, without what was computed of them
 * @param texts of the item's body, in its order
 * @param key the right number, or whether a statement is true; nothing where options say themselves what is right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variant(
        int row,
        Map<String, Figure> figures,
        Text stem,
        List<Text> texts,
        @Nullable String key,
        Text explanation) {

    public Variant {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        texts = List.copyOf(texts);
    }
}
