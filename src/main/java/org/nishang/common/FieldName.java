package org.nishang.common;

/**
 * What people fill in, one name each across the product. A refusal says by it which of the things that were given is
 * wrong; a form says by it which of its fields asks for the thing.
 */
public enum FieldName {
    /** What a person, an enterprise or a set of rules is called. */
    NAME,
    NAME_IN_ENGLISH,
    DOCUMENT,
    MOBILE,
    MAIL,
    /** A code: one that is chosen freely, that somebody was sent, or that an authenticator app shows. */
    CODE,
    /** The word of an issuer before the numbers of its certificates. */
    NUMBER_WORD,
    /** An address in the web. */
    ADDRESS,
    POSTS,
    /** The day from which something holds or on which it happened. */
    DAY,
    /** The last day, or the first on which it does not hold any more. */
    UNTIL,
    /** Why: reasons, purposes, the words of a decision. */
    REASON,
    USCC,
    REGION,
    CUSTOMS_CODE,
    /** Another enterprise that is chosen. */
    ENTERPRISE,
    HEADCOUNT,
    /** Where people go, and how many there can be. */
    PLACE,
    PLACES,
    /** What is taught when, all lines together. */
    LESSONS,
    FEE,
    MATERIALS,
    SCORE,
    /** What is chosen of a list: a kind, a grade, a decision. */
    CHOICE,
    /** What is written at length: a notice, a register. */
    TEXT,
    /** The value of an attribute. */
    VALUE,
    AUTHORITY,
    POINTS,
    HOURS,
    AUDITS,
    /** How long certificates are valid. */
    MONTHS,
    /** In how many days before the last one can renew. */
    WINDOW,
    /** For how many days after the last one can renew. */
    LATE,
    /** For how many months one cannot be certified again. */
    BAR,
    AUDITED,
    EVIDENCE,
    COPIES,
    USERNAME,
    /** What an item rests on, and of what it is. */
    FACT,
    TOPIC,
    DIFFICULTY,
    /** Whether an exam fails without a right answer to it. */
    MUST_PASS,
    /** The text of a case that several items are about. */
    CASE,
    /** How an item is marked, and what a wrong answer costs. */
    POLICY,
    PENALTY,
    STEM,
    EXPLANATION,
    TOLERANCE,
    /** The table and the formulas of an item with parameters. */
    PARAMETERS,
    PICTURE,
    PRESENT_PASSWORD,
    WANTED_PASSWORD,
    REPEATED_PASSWORD
}
