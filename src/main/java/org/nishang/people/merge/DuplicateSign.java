package org.nishang.people.merge;

/**
 * Why two records may be one person; in all but the first the names are read alike, so that 张晓 and 章晓 are found. A
 * document number that fails its check never gets in, so the same person comes twice through another person's number,
 * through a number that the police changed, or through a slip that happens to be a right number.
 */
public enum DuplicateSign {
    /** The same number, given with another name by who did not know the other record. The names may differ. */
    NUMBER,
    /** Born on the same day, by their documents. */
    BORN,
    /** The same mobile number. */
    MOBILE,
    /** The same last four characters of the document. */
    LAST4,
    /** Employed by the same enterprise from the same day on. */
    HIRED
}
