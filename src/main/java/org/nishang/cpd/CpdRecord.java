package org.nishang.cpd;

import java.util.Optional;
import org.nishang.common.FourEyes;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;

/**
 * A record of continuing education, as far as it decides what may become of it: neither the person nor whoever recorded
 * it accepts or declines it. Pure.
 */
record CpdRecord(PersonId person, String recordedBy, CpdState state) {

    private static final Reason REASON = Reason.upTo(200, "cpd.reason-missing", "cpd.reason-long");

    /** @param self the person behind the account of who decides */
    boolean mayBeDecidedBy(String actor, Optional<PersonId> self) {
        return state == CpdState.SUBMITTED
                && FourEyes.are(actor, recordedBy)
                && self.filter(person::equals).isEmpty();
    }

    /**
     * @param replaced whether another correction has taken the place of what this one corrects
     * @throws Refusal {@code cpd.decided-already}, {@code cpd.own}, {@code cpd.replaced-already}
     */
    CpdState accept(String actor, Optional<PersonId> self, boolean replaced) {
        refuseToDecide(actor, self);
        if (replaced) {
            throw new Refusal("cpd.replaced-already");
        }
        return CpdState.ACCEPTED;
    }

    /**
     * @return the reason without blanks around it
     * @throws Refusal {@code cpd.reason-missing}, {@code cpd.reason-long}, {@code cpd.decided-already}, {@code cpd.own}
     */
    String decline(String actor, Optional<PersonId> self, String reason) {
        String said = REASON.of(reason);
        refuseToDecide(actor, self);
        return said;
    }

    /**
     * By the person or whoever recorded it, as long as nobody has decided.
     *
     * @throws Refusal {@code cpd.decided-already}
     */
    CpdState withdraw() {
        refuseIfDecided();
        return CpdState.WITHDRAWN;
    }

    private void refuseToDecide(String actor, Optional<PersonId> self) {
        refuseIfDecided();
        if (!mayBeDecidedBy(actor, self)) {
            throw new Refusal("cpd.own");
        }
    }

    private void refuseIfDecided() {
        if (state != CpdState.SUBMITTED) {
            throw new Refusal("cpd.decided-already");
        }
    }
}
