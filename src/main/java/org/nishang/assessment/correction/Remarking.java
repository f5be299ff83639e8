package org.nishang.assessment.correction;

/**
 * What a new key makes of an attempt that was handed in. A pass that was given stands, whatever the score has become:
 * it is for a person to decide about it. Pure; scores in hundredths.
 *
 * @param passed as it stood before
 * @param mustPassMet whether all that must be right is right by the new key
 */
record Remarking(int before, int after, boolean passed, int passMark, boolean mustPassMet) {

    /** Of a paper on which nothing must be right. */
    Remarking(int before, int after, boolean passed, int passMark) {
        this(before, after, passed, passMark, true);
    }

    boolean changes() {
        return before != after || nowPasses();
    }

    boolean nowPasses() {
        return !passed && reaches();
    }

    /** Whether the pass rests on the old key only, and did not before. */
    boolean keepsPass() {
        return passed && before >= passMark && !reaches();
    }

    /** What stands from then on. */
    boolean passedAfter() {
        return passed || reaches();
    }

    private boolean reaches() {
        return mustPassMet && after >= passMark;
    }
}
