package org.nishang.enterprise;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A headcount as it was declared, or as it stood before it was corrected.
 *
 * @param declaredBy the declarer's display name, the account's name where the account is gone
 * @param current {@code false} = corrected since
 */
public record HeadcountEntry(LocalDate asOf, int headcount, String declaredBy, Instant declaredAt, boolean current) {

    HeadcountEntry by(String name) {
        return new HeadcountEntry(asOf, headcount, name, declaredAt, current);
    }
}
