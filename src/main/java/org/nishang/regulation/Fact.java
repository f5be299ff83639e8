package org.nishang.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * One true sentence and the clause that says it.
 *
 * @param edition code of the edition of a regulation, e.g. {@code GB 18401-2010}
 * @param validTo first day no longer true; {@code null} = open
 */
public record Fact(
        String id,
        String edition,
        Text clause,
        Text statement,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the other one says the same under the same clause; only when it ends may differ. */
    public boolean saysTheSameAs(Fact other) {
        return id.equals(other.id)
                && edition.equals(other.edition)
                && clause.equals(other.clause)
                && statement.equals(other.statement)
                && validFrom.equals(other.validFrom)
                && (validTo == null || other.validTo == null || validTo.equals(other.validTo));
    }
}
