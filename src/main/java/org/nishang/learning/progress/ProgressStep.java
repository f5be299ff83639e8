package org.nishang.learning.progress;

/** How far somebody has come with a course; each step has those before it. */
public enum ProgressStep {
    ENROLLED,
    /** Something was studied. */
    STARTED,
    /** All lessons are completed. */
    STUDIED,
    /** The exam is passed. */
    PASSED,
    /** A certificate came of it. */
    CERTIFIED
}
