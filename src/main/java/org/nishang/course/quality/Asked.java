package org.nishang.course.quality;

import java.util.List;
import org.nishang.course.blueprint.Level;

/**
 * An item among the others of its bank.
 *
 * @param caseId of the text that it is asked about; empty = none
 * @param practice whether no exam asks it
 * @param right what is right, in words of Chinese and English; empty where that says nothing, as with true-false
 */
public record Asked(
        String code,
        String fact,
        String kind,
        String caseId,
        boolean practice,
        Level level,
        Phrasing phrasing,
        List<Phrasing.Said> right) {

    boolean isAlone() {
        return caseId.isEmpty();
    }

    String stem() {
        return phrasing.stem().zh();
    }
}
