package org.nishang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.nishang.common.check.Outcome;

/** What a check found so far, neighbours as one; beyond {@link Outcome#MOST} only their number grows. */
final class Doubts {

    private final List<Doubt> found = new ArrayList<>();
    private long firstEntry = Long.MAX_VALUE;

    void add(Doubt doubt) {
        if (doubt.kind().isOfEntries()) {
            firstEntry = Math.min(firstEntry, doubt.first());
        }
        if (!found.isEmpty() && continues(found.getLast(), doubt)) {
            Doubt begun = found.removeLast();
            found.add(new Doubt(begun.kind(), begun.first(), doubt.last(), begun.from(), doubt.to(), begun.where()));
        } else if (found.size() <= Outcome.MOST) {
            found.add(doubt);
        }
    }

    private static boolean continues(Doubt before, Doubt next) {
        return before.kind() == next.kind()
                && before.last() + 1 == next.first()
                && before.where().equals(next.where());
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean has(Doubt.Kind kind) {
        return found.stream().anyMatch(doubt -> doubt.kind() == kind);
    }

    /** The first entry that is in doubt. */
    OptionalLong firstEntry() {
        return firstEntry == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(firstEntry);
    }

    List<Doubt> list() {
        return List.copyOf(found);
    }
}
