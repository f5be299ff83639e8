package org.nishang.certificate.rule;

import java.time.LocalDate;
import java.util.List;
import org.nishang.identity.PersonId;

/**
 * What a new rule would change on its first day, for holders in scope whose certificates are not renewed by then. Last
 * days of certificates already issued never change.
 *
 * @param issued the last day of a certificate issued on that day
 * @param inWindow certificates that can be renewed from their last day before it is over
 * @param late certificates that still can after it
 * @param rows the first of those for whom something changes
 */
public record RuleEffect(
        LocalDate from,
        Change<LocalDate> issued,
        Change<Integer> inWindow,
        Change<Integer> late,
        int concerned,
        List<Row> rows) {

    /** By the rule that would else hold, and by the new one. */
    public record Change<T>(T before, T after) {}

    /** A holder who can renew by one of the rules only. */
    public record Row(
            PersonId person,
            String name,
            String documentMasked,
            String number,
            LocalDate lastDay,
            boolean canBefore,
            boolean canAfter) {}
}
