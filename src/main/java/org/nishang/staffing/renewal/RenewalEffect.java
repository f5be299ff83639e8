package org.nishang.staffing.renewal;

/** What it means to the enterprise if nobody renews. */
public enum RenewalEffect {
    /** It has enough until the certificate's last day, and too few from the next day on. */
    FALLS_SHORT,
    /** It has too few already. */
    SHORT_BEFORE,
    /** Enough others are certified. */
    ENOUGH_LEFT,
    /** What it needs is not known. */
    UNDECLARED
}
