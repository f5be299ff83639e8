package org.nishang.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Hours;
import org.springframework.jdbc.core.RowMapper;

/** Reads the rows of one {@link Listing}: columns that it does not select are {@code null}. One for each query. */
final class RowReader implements RowMapper<TotalRow> {

    private final @Nullable String part;
    private final Set<String> columns = new HashSet<>();

    RowReader(@Nullable String part) {
        this.part = part;
    }

    @Override
    public TotalRow mapRow(ResultSet row, int number) throws SQLException {
        return new TotalRow(
                part,
                get(row, "person_id", UUID.class),
                get(row, "name", String.class),
                get(row, "document", String.class),
                get(row, "role", String.class),
                get(row, "session_code", String.class),
                get(row, "session_name", String.class),
                Optional.ofNullable(get(row, "credit_hours", BigDecimal.class))
                        .map(Hours::plain)
                        .orElse(null),
                get(row, "sessions", Integer.class),
                get(row, "number", String.class),
                get(row, "day", LocalDate.class),
                null,
                null,
                get(row, "enterprise", String.class),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private <T> @Nullable T get(ResultSet row, String column, Class<T> type) throws SQLException {
        if (columns.isEmpty()) {
            var meta = row.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
        }
        return columns.contains(column) ? row.getObject(column, type) : null;
    }
}
