package org.nishang.course;

/** When a learner sees questions, right answers and explanations of an exam that was handed in. */
public enum ReviewPolicy {
    /** Once the exam is passed, so that no try helps the next one. */
    AFTER_PASS,
    /** Once it is passed, and while no try is left. */
    AFTER_LAST_TRY,
    NEVER
}
