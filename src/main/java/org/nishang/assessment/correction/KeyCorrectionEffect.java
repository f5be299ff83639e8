package org.nishang.assessment.correction;

/**
 * Whom a correction concerns, in attempts.
 *
 * @param had finished ones that had the version
 * @param more whose score rises, and {@code less}: falls
 * @param nowPass that were failed and would be passed
 * @param keepPass that would no longer be passed; the pass stands
 */
public record KeyCorrectionEffect(int had, int more, int less, int nowPass, int keepPass) {

    public int changed() {
        return more + less;
    }
}
