package org.nishang.platform.database;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was computed from the dated facts for exactly as long as no fact has changed: the database counts every
 * change of them in the same transaction ({@code fact_change}), whoever makes it and on whichever node, and an answer
 * is given again only under the count that it was computed at. Nothing expires by time and nobody has to say that
 * something is out of date.
 */
@Component
public class FactCache {

    private static final int KEPT = 64;

    private record Kept(String stamp, SoftReference<Object> value) {}

    private final JdbcClient jdbc;
    private final Map<Object, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
            return size() > KEPT;
        }
    });

    FactCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key a record of the caller's own type with everything that the answer depends on besides the facts, the
     *     asker's scope first
     * @param read asks the database; what it returns is shared and must not be changed by anyone
     */
    @SuppressWarnings("unchecked") // a key's type is used by one reader only
    public <T> T get(Object key, Supplier<T> read) {
        String stamp = stamp();
        @Nullable Kept known = kept.get(key);
        if (known != null && known.stamp().equals(stamp)) {
            @Nullable Object value = known.value().get();
            if (value != null) {
                return (T) value;
            }
        }
        T fresh = read.get();
        kept.put(key, new Kept(stamp, new SoftReference<>(fresh)));
        return fresh;
    }

    /**
     * The count alone would come back after a roll-back and as many other changes; with the time of the last change it
     * cannot.
     */
    private String stamp() {
        return jdbc.sql("select concat(coalesce(sum(changes), 0), '@', coalesce(max(changed_at), '')) from fact_change")
                .query(String.class)
                .single();
    }
}
