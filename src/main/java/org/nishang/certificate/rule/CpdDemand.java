package org.nishang.certificate.rule;

import java.math.BigDecimal;

/**
 * How much continuing education renews a certificate.
 *
 * @param hours credit hours a year of validity
 * @param audits taken part in, a year of validity
 * @param everyYear whether each year needs its own; else what one has too much makes up for another
 */
public record CpdDemand(BigDecimal hours, int audits, boolean everyYear) {

    public CpdDemand {
        if (hours.signum() < 0 || audits < 0 || hours.signum() == 0 && audits == 0) {
            throw new IllegalArgumentException("continuing education: " + hours + ", " + audits);
        }
    }
}
