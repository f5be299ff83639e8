package org.nishang.common.personal;

/** Why something is kept although the person asks for erasure. Its words are {@code privacy.ground.GROUND}. */
public enum Ground {
    /** Counted in totals and in what was known on earlier days; says nothing of who it was once the name is gone. */
    TOTALS,
    /** The register of certificates, for its period. */
    REGISTER,
    /** The log of operations (Cybersecurity Law, art. 21). */
    LOG,
    /** Evidence of decisions of the authority and of who was told what. */
    DECISIONS,
    /** Works for an enterprise, which has to report its staff. */
    EMPLOYED,
    /** An exam that is not over, or an objection that waits. */
    EXAM,
    /** The seat in a class, or a nomination that is open. */
    PLACE
}
