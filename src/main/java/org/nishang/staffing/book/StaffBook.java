package org.nishang.staffing.book;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;
import org.nishang.platform.database.AsKnown;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps of every enterprise what its staffing on any day follows from, as known now, and reads again only the
 * enterprises whose facts have changed: the database names them ({@code staffing_change}), whoever changed them and on
 * whichever node. It is asked at each use, so nothing is ever out of date; a change made while facts are being read is
 * read again the next time.
 */
@Component
public class StaffBook {

    private static final int AT_ONCE = 250;
    private static final int MOST_CHANGES = 50_000;
    private static final int MOST_PAST = 32;

    private record Change(
            @Nullable UUID enterprise, @Nullable UUID person) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final Holdings holdings;
    private final Object reading = new Object();
    private volatile @Nullable StaffBookPage kept;

    /** What was known at the end of days that are closed; later recordings do not change it. */
    private final Map<Object, SoftReference<Object>> past =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, SoftReference<Object>> eldest) {
                    return size() > MOST_PAST;
                }
            });

    StaffBook(JdbcClient jdbc, AsKnown asKnown, Holdings holdings) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.holdings = holdings;
    }

    /**
     * @return nothing inside a transaction that writes: what is kept is for everybody, so it holds committed facts only
     */
    public Optional<StaffBookPage> now() {
        boolean writing = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return writing ? Optional.empty() : Optional.of(upToDate());
    }

    /**
     * An answer as known on a day that is closed, if it is kept or can be kept.
     *
     * @param key a record of the caller's own type with everything that the answer depends on
     * @return nothing for days that are not closed, and inside a transaction that writes
     */
    @SuppressWarnings("unchecked") // a key's type is used by one reader only
    public <T> Optional<T> asKnownThen(LocalDate knownOn, Object key, Supplier<T> read) {
        if (!asKnown.isSettled(knownOn) || now().isEmpty()) {
            return Optional.empty();
        }
        @Nullable SoftReference<Object> known = past.get(key);
        @Nullable Object value = known == null ? null : known.get();
        if (value == null) {
            value = read.get();
            past.put(key, new SoftReference<>(value));
        }
        return Optional.of((T) value);
    }

    /** The connection is taken before the turn, so that nobody waits for one who waits for it. */
    StaffBookPage upToDate() {
        return asKnown.read(null, () -> {
            synchronized (reading) {
                var page = next(kept);
                kept = page;
                return page;
            }
        });
    }

    private StaffBookPage next(@Nullable StaffBookPage before) {
        var counts = counts();
        if (before == null) {
            return everything(counts);
        }
        if (counts.equals(before.counts())) {
            return before;
        }
        var changes = changes(before.counts(), counts);
        return changes.isEmpty() ? everything(counts) : changed(before, counts, changes.get());
    }

    private Map<Integer, Long> counts() {
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select slot, staffing from fact_change where staffing > 0").query(row -> {
            counts.put(row.getInt("slot"), row.getLong("staffing"));
        });
        return counts;
    }

    /** Nothing if some were swept, or if the database is not the one that was read before. */
    private Optional<List<Change>> changes(Map<Integer, Long> before, Map<Integer, Long> now) {
        var found = new ArrayList<Change>();
        if (!now.keySet().containsAll(before.keySet())) {
            return Optional.empty();
        }
        for (var slot : now.entrySet()) {
            long seen = before.getOrDefault(slot.getKey(), 0L);
            long wanted = slot.getValue() - seen;
            if (wanted < 0 || found.size() + wanted > MOST_CHANGES) {
                return Optional.empty();
            }
            if (wanted > 0) {
                var rows = jdbc.sql(
                                "select enterprise_id, person_id from staffing_change where slot = ? and n > ? and n <= ?")
                        .params(slot.getKey(), seen, slot.getValue())
                        .query((row, n) -> new Change(
                                row.getObject("enterprise_id", UUID.class), row.getObject("person_id", UUID.class)))
                        .list();
                if (rows.size() != wanted) {
                    return Optional.empty();
                }
                found.addAll(rows);
            }
        }
        return Optional.of(found);
    }

    private StaffBookPage everything(Map<Integer, Long> counts) {
        past.clear(); // perhaps it is another database
        var ids = jdbc.sql("select enterprise_id from enterprise")
                .query(UUID.class)
                .list();
        return new StaffBookPage(counts, read(ids), StaffingRules.read(jdbc), regions());
    }

    private StaffBookPage changed(StaffBookPage before, Map<Integer, Long> counts, List<Change> changes) {
        Set<UUID> enterprises = new HashSet<>();
        Set<UUID> people = new HashSet<>();
        boolean common = false;
        for (Change change : changes) {
            if (change.enterprise() != null) {
                enterprises.add(change.enterprise());
            } else if (change.person() != null) {
                people.add(change.person());
            } else {
                common = true;
            }
        }
        for (List<UUID> some : parts(people)) {
            enterprises.addAll(jdbc.sql("select distinct enterprise_id from employment where person_id in (:people)")
                    .param("people", some)
                    .query(UUID.class)
                    .list());
        }
        var after = new HashMap<>(before.enterprises());
        enterprises.forEach(id -> after.remove(new EnterpriseId(id)));
        after.putAll(read(enterprises));
        return new StaffBookPage(
                counts,
                after,
                common ? StaffingRules.read(jdbc) : before.rules(),
                common ? regions() : before.regions());
    }

    private Map<EnterpriseId, StaffedEnterprise> read(Collection<UUID> enterprises) {
        var staffed = new HashMap<EnterpriseId, StaffedEnterprise>();
        for (List<UUID> some : parts(enterprises)) {
            holdings.everOf(some).forEach(each -> staffed.put(each.id(), each));
        }
        return staffed;
    }

    /** Every enterprise as the facts are now, without what is kept. */
    Map<EnterpriseId, StaffedEnterprise> readAnew() {
        return asKnown.read(
                null,
                () -> read(jdbc.sql("select enterprise_id from enterprise")
                        .query(UUID.class)
                        .list()));
    }

    private Map<String, Text> regions() {
        return StaffingFigures.regions(jdbc);
    }

    private static List<List<UUID>> parts(Collection<UUID> all) {
        var list = List.copyOf(all);
        var parts = new ArrayList<List<UUID>>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            parts.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
