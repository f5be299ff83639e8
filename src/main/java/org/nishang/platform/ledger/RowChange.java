package org.nishang.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change of a row.
 *
 * @param number in the order of all changes
 * @param state SHA-256 of the row as it was from then on, in hexadecimal digits; null = it was gone
 * @param at UTC, to the microsecond
 */
public record RowChange(
        long number, String table, String key, @Nullable String state, String at) {

    /** What is read of {@code row_change c} to make one. */
    static final String COLUMNS =
            "c.number, c.thing, c.row_key, hex(c.state) as state, cast(c.at as char) as changed_at";

    private static final String BETWEEN = "\u001f";

    static RowChange of(ResultSet row) throws SQLException {
        return new RowChange(
                row.getLong("number"),
                row.getString("thing"),
                row.getString("row_key"),
                row.getString("state"),
                row.getString("changed_at"));
    }

    public Optional<String> stateThen() {
        return Optional.ofNullable(state);
    }

    /** What is sealed of it. */
    public byte[] bytes() {
        return (String.join(BETWEEN, String.valueOf(number), table, key, state == null ? "" : state, at) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
