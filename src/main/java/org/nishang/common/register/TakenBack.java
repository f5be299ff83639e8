package org.nishang.common.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * Written lines that are to be taken back, each with what its record says now.
 *
 * @param created those whose record goes
 * @param corrected those whose record is as before
 */
public record TakenBack<T>(List<Entry<T>> created, List<Entry<T>> corrected) {

    public record Entry<T>(Change change, T now) {

        public int row() {
            return change.row();
        }

        public Packed before() {
            return Packed.parse(change.before());
        }
    }

    /**
     * @param present records in the caller's scope by the subjects of the changes
     * @throws Refusal {@code common.register.changed-since} if one is not there any more, or says
     *     something else than its line made of it
     */
    public static <T> TakenBack<T> of(List<Change> changes, Map<String, T> present, ToLongFunction<T> digest) {
        var created = new ArrayList<Entry<T>>();
        var corrected = new ArrayList<Entry<T>>();
        for (Change change : changes) {
            @Nullable T now = present.get(change.subject());
            if (now == null || digest.applyAsLong(now) != change.after()) {
                throw new Refusal("common.register.changed-since", change.row());
            }
            (change.created() ? created : corrected).add(new Entry<>(change, now));
        }
        return new TakenBack<>(created, corrected);
    }
}
