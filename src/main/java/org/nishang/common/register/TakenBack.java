package org.nishang.common.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * Written lines that are to be taken back, each with what its record says now.
 *
 * @param created those whose record goes
 * @param corrected those whose record is as before
 */
public record TakenBack<T extends Recorded>(List<Entry<T>> created, List<Entry<T>> corrected) {

    public record Entry<T>(Change change, T now) {

        public int row() {
            return change.row();
        }

        public Packed before() {
            return Packed.parse(change.before());
        }
    }

    /** The records of changes whose subject is an id. */
    public static List<UUID> ids(List<Change> changes) {
        return changes.stream().map(change -> UUID.fromString(change.subject())).toList();
    }

    /**
     * @param present records in the caller's scope, among them those of the changes
     * @throws Refusal {@code common.register.changed-since} if one is not there any more, or says something else than
     *     its line made of it
     */
    public static <T extends Recorded> TakenBack<T> of(List<Change> changes, Collection<T> present) {
        Map<String, T> bySubject = new HashMap<>();
        present.forEach(one -> bySubject.put(one.subject(), one));
        var created = new ArrayList<Entry<T>>();
        var corrected = new ArrayList<Entry<T>>();
        for (Change change : changes) {
            @Nullable T now = bySubject.get(change.subject());
            if (now == null || now.digest() != change.after()) {
                throw new Refusal("common.register.changed-since", change.row());
            }
            (change.created() ? created : corrected).add(new Entry<>(change, now));
        }
        return new TakenBack<>(created, corrected);
    }

    /** The sheet's row of each record that goes. */
    public Map<UUID, Integer> removedRows() {
        var rows = new HashMap<UUID, Integer>();
        created.forEach(one -> rows.put(UUID.fromString(one.change().subject()), one.row()));
        return rows;
    }

    /** A row of parameters for each record that goes. */
    public List<@Nullable Object[]> removed(Function<T, @Nullable Object[]> row) {
        return created.stream().map(one -> row.apply(one.now())).toList();
    }

    /** A row of parameters for each record that is as before. */
    public List<@Nullable Object[]> restored(BiFunction<T, Packed, @Nullable Object[]> row) {
        return corrected.stream().map(one -> row.apply(one.now(), one.before())).toList();
    }
}
