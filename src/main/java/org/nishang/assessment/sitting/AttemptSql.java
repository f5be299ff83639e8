package org.nishang.assessment.sitting;

import org.nishang.common.Condition;
import org.springframework.modulith.NamedInterface;

/** The states of an attempt as SQL conditions on the alias of table {@code attempt}. */
@NamedInterface("api")
public final class AttemptSql {

    private AttemptSql() {}

    /** Not yet handed in; its time may be over. */
    public static Condition running(String a) {
        return is(a, Attempt.State.RUNNING);
    }

    /** Handed in, by the learner or when its time was over, with answers that people have yet to mark. */
    public static Condition awaitingMarks(String a) {
        return is(a, Attempt.State.AWAITING_MARKS);
    }

    /** Handed in and marked. */
    public static Condition finished(String a) {
        return is(a, Attempt.State.FINISHED);
    }

    /** Counts as an attempt: nobody declared it void. */
    public static Condition counts(String a) {
        return Condition.of("%s.state <> '%s'", a, Attempt.State.VOIDED);
    }

    private static Condition is(String a, Attempt.State state) {
        return Condition.of("%s.state = '%s'", a, state);
    }
}
