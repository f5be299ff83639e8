package org.nishang.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nishang.platform.ledger.RowComparison.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through a table and through what was recorded of it side by side, in the order of their keys: whatever their
 * size, only the rows of one key are in memory. Both are read by one statement, so they are of one moment.
 */
@Component
public class RowWalk {

    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;

    RowWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param since number of the first change that counts
     * @return how many rows were looked at, earlier ones too
     */
    public long compare(WatchedTable table, long since, Consumer<RowDifference> differences) {
        var here = new Here(new RowComparison(table, differences));
        jdbc.sql(bothSides(table))
                .param("thing", table.name())
                .param("since", since)
                .withFetchSize(AT_ONCE)
                .query(here::take);
        here.end();
        return here.rows;
    }

    private static String bothSides(WatchedTable table) {
        return """
                select row_key, 0 as is_row, number, hex(state) as state, cast(at as char) as changed_at, '' as until
                from row_change where thing = :thing and number >= :since
                union all
                select %s collate utf8mb4_bin, 1, 0, hex(%s), %s, %s from %s%s t
                order by row_key, is_row, number, changed_at""".formatted(
                        table.keySql("t"),
                        table.stateSql("t"),
                        table.versioned() ? "cast(t.row_start as char)" : "''",
                        table.versioned() ? "if(t.row_end > now(6), '', cast(t.row_end as char))" : "''",
                        table.name(),
                        table.versioned() ? " for system_time all" : "");
    }

    /** The key that is being read. */
    private static final class Here {

        private final RowComparison comparison;
        private final List<RowChange> changes = new ArrayList<>();
        private final List<Standing> standing = new ArrayList<>();
        private String key = "";
        private long rows;

        Here(RowComparison comparison) {
            this.comparison = comparison;
        }

        void take(ResultSet row) throws SQLException {
            String next = row.getString("row_key");
            if (!next.equals(key)) {
                end();
                key = next;
            }
            if (row.getBoolean("is_row")) {
                standing.add(new Standing(row.getString("state"), row.getString("changed_at"), row.getString("until")));
                rows++;
            } else {
                changes.add(new RowChange(
                        row.getLong("number"), "", key, row.getString("state"), row.getString("changed_at")));
            }
        }

        void end() {
            if (!changes.isEmpty() || !standing.isEmpty()) {
                comparison.compare(key, changes, standing);
            }
            changes.clear();
            standing.clear();
        }
    }
}
