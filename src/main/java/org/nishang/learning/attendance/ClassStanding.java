package org.nishang.learning.attendance;

import java.math.BigDecimal;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.learning.session.ClassRoster;
import org.springframework.modulith.NamedInterface;

/**
 * Where somebody stands in a class before it is closed.
 *
 * @param days on which they were there
 * @param hours earned by that
 * @param result empty = none is entered yet
 * @param obstacle why passing leads to no certificate; empty = it leads to one
 */
@NamedInterface("api")
public record ClassStanding(
        ClassRoster.Place place, int days, BigDecimal hours, Optional<ClassResult> result, Optional<Refusal> obstacle) {

    /** Who was never there has no outcome. */
    public boolean wasThere() {
        return days > 0;
    }

    public boolean lacksResult() {
        return wasThere() && result.isEmpty();
    }

    /** The line of the outcome. */
    Optional<ClosingLine> outcome() {
        return result.filter(one -> wasThere())
                .map(one -> new ClosingLine(
                        place.person().value(), one.passed(), one.attempts(), hours.toPlainString(), one.score()));
    }
}
