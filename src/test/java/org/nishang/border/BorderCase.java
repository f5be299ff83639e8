package org.nishang.border;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nishang.testing.As;

/**
 * How one method or route is tried from our side of the border.
 *
 * @param act what is done; what it gives back is looked through for traces
 * @param refusals how a write may be refused; nothing = a read, which may also give nothing of theirs
 * @param insider who may, so that the case is seen to reach over there at all
 */
record BorderCase(Act act, Set<String> refusals, Function<Border, As> insider, Function<Border, List<As>> outsiders) {

    /** What is said of ids that nobody has, and of those that somebody else has. */
    static final Set<String> UNKNOWN = Set.of("common.unknown-id", "attempt.unknown");

    /** Something that is called on their things. */
    interface Act {
        Object on(Border border) throws Exception;
    }

    /** The same for what gives nothing back. */
    interface Deed {
        void on(Border border) throws Exception;
    }

    static BorderCase reads(Act act) {
        return new BorderCase(act, Set.of(), border -> border.everything, Border::outsiders);
    }

    /** A figure, or a condition: nothing over there may be in it. */
    static BorderCase counts(Condition condition) {
        return reads(border -> condition.of(border) ? Border.THEIR_NAME : "nothing");
    }

    interface Condition {
        boolean of(Border border) throws Exception;
    }

    static BorderCase writes(Deed deed, String... otherRefusals) {
        return new BorderCase(
                border -> {
                    deed.on(border);
                    return Border.THEIR_NAME;
                },
                otherRefusals.length == 0 ? UNKNOWN : Set.of(otherRefusals),
                border -> border.everything,
                Border::outsiders);
    }

    BorderCase by(Function<Border, As> other) {
        return new BorderCase(act, refusals, other, outsiders);
    }

    BorderCase against(Function<Border, List<As>> others) {
        return new BorderCase(act, refusals, insider, others);
    }

    boolean isRead() {
        return refusals.isEmpty();
    }
}
