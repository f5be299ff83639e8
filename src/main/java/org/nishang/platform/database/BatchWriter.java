package org.nishang.platform.database;

import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends the same statement with many rows of values at once. */
@Component
public class BatchWriter {

    private final JdbcTemplate jdbc;

    public BatchWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction that is on. */
    public void write(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute(sql, (PreparedStatement statement) -> {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    if (row[i] == null) {
                        statement.setNull(i + 1, Types.NULL);
                    } else {
                        statement.setObject(i + 1, row[i]);
                    }
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** A row of values, some of which may be null. */
    public static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
