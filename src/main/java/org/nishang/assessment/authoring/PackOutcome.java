package org.nishang.assessment.authoring;

import java.util.List;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.platform.content.ContentFault;

/**
 * What a pack that somebody brings would change, or has changed.
 *
 * @param course whose pack it is
 * @param rows one for each item of the pack, in its order
 * @param faults why nothing of it can be read
 * @param missing items in use that the pack does not have; they stay
 */
public record PackOutcome(String course, List<Row> rows, List<ContentFault> faults, List<String> missing) {

    public PackOutcome {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
    }

    /** @param findings why it is left out */
    public record Row(String code, Effect effect, List<ItemFinding> findings) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    /** What becomes of an item. */
    public enum Effect {
        UNCHANGED,
        /** A draft of a new item. */
        NEW,
        /** A draft of the next version. */
        NEXT,
        /** The item has an open draft: it is left alone. */
        OPEN,
        /** It cannot go into this bank. */
        FAILED
    }

    public long count(Effect effect) {
        return rows.stream().filter(row -> row.effect() == effect).count();
    }
}
