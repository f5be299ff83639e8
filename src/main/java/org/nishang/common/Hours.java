package org.nishang.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Credit hours as they are written. */
public final class Hours {

    private Hours() {}

    /**
     * With one place, and a second one where hours were measured. So hours of sessions read as they did before hours
     * were measured, and checksums over them stay.
     */
    public static BigDecimal plain(BigDecimal hours) {
        return hours.stripTrailingZeros().scale() > 1 ? hours : hours.setScale(1, RoundingMode.UNNECESSARY);
    }
}
