package org.nishang.assessment.correction;

/**
 * What a new key makes of an attempt that was handed in. A pass that was given stands, whatever the score has become:
 * it is for a person to decide about it. Pure; scores in hundredths.
 *
 * @param passed as it stood before
 */
record Remarking(int before, int after, boolean passed, int passMark) {

    boolean changes() {
        return before != after || nowPasses();
    }

    boolean nowPasses() {
        return !passed && after >= passMark;
    }

    /** Whether the pass rests on the old key only, and did not before. */
    boolean keepsPass() {
        return passed && before >= passMark && after < passMark;
    }

    /** What stands from then on. */
    boolean passedAfter() {
        return passed || after >= passMark;
    }
}
