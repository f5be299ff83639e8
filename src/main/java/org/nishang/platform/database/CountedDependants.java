package org.nishang.platform.database;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.register.Dependants;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What builds on records of another module, counted by one query.
 *
 * @param sql answers a row {@code (id, dependants)} for each of {@code :ids} that something builds on
 */
public record CountedDependants(JdbcClient jdbc, On on, String refusal, String sql) implements Dependants {

    /** The rows of a table that name the record in a column. */
    public static Dependants rows(JdbcClient jdbc, On on, String refusal, String table, String column) {
        return new CountedDependants(
                jdbc,
                on,
                refusal,
                "select %2$s id, count(*) dependants from %1$s where %2$s in (:ids) group by %2$s"
                        .formatted(table, column));
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> ids) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql(sql).param("ids", ids.stream().map(UUID::toString).toList()).query(row -> {
            counts.put(Rows.uuid(row, "id"), row.getLong("dependants"));
        });
        return counts;
    }
}
