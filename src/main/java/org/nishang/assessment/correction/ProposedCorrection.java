package org.nishang.assessment.correction;

import java.util.UUID;
import org.nishang.common.FourEyes;
import org.nishang.common.Refusal;

/** A corrected key that waits for a second person, as far as it decides who may do what. Pure. */
record ProposedCorrection(UUID id, String item, String requestedBy, KeyCorrectionState state) {

    private static final FourEyes FOUR_EYES = new FourEyes("assessment.key-correction.own");

    /**
     * @return the reason without blanks around it
     * @throws Refusal {@code assessment.key-correction.decided}, {@code assessment.key-correction.own} to whoever asked
     *     for it, {@code assessment.key-correction.reason}
     */
    String approve(String actor, String reason) {
        refuseUnlessOpen();
        FOUR_EYES.check(actor, requestedBy);
        return KeyCorrectionRequest.REASON.of(reason);
    }

    /**
     * By another person, or by whoever asked, who thinks better of it.
     *
     * @return the reason without blanks around it
     * @throws Refusal {@code assessment.key-correction.decided}, {@code assessment.key-correction.reason}
     */
    String decline(String reason) {
        refuseUnlessOpen();
        return KeyCorrectionRequest.REASON.of(reason);
    }

    private void refuseUnlessOpen() {
        if (state != KeyCorrectionState.PROPOSED) {
            throw new Refusal("assessment.key-correction.decided");
        }
    }
}
