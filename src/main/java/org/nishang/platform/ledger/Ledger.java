package org.nishang.platform.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.nishang.platform.database.DatabaseAccounts;
import org.nishang.platform.database.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recorded changes of all watched tables. */
@Component
public class Ledger {

    /** Seals that are younger may have brothers with smaller numbers that are not committed yet. */
    private static final String SETTLED = "interval 1 minute";

    private final List<WatchedTable> tables;
    private final WatchTriggers triggers;
    private final DatabaseAccounts accounts;
    private final JdbcClient jdbc;

    Ledger(ObjectProvider<Watched> watched, WatchTriggers triggers, DatabaseAccounts accounts, JdbcClient jdbc) {
        this.tables =
                watched.orderedStream().flatMap(one -> one.tables().stream()).toList();
        this.triggers = triggers;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Which tables are watched, as their modules say. */
    public List<WatchedTable> tables() {
        return tables;
    }

    /** Tables whose triggers were taken away or changed, so that changes leave no trace. */
    public List<WatchedTable> unwatched() {
        try (Connection owner = accounts.owner().open();
                var statement = owner.createStatement()) {
            return triggers.unwatched(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The triggers cannot be read", e);
        }
    }

    /** What a table was taken over as: {@code first} is the number of the first change that counts. */
    public record TakenOver(long first, int rows) {}

    /** Records all rows of a table as they are, earlier ones too; what was recorded of it before counts no more. */
    @Transactional
    public TakenOver takeOver(WatchedTable table) {
        long before = newestChange();
        int rows = jdbc.sql(asTheyAre(table)).update();
        return new TakenOver(before + 1, rows);
    }

    private static String asTheyAre(WatchedTable table) {
        String row = "select %s as row_key, %s as state, %s as at from %s%s t";
        String key = table.keySql("t");
        String state = table.stateSql("t");
        String all = table.versioned()
                ? row.formatted(key, state, "t.row_start", table.name(), " for system_time all")
                        + " where t.row_start < t.row_end union all "
                        + row.formatted(key, "null", "t.row_end", table.name(), " for system_time all")
                        + """

                        where t.row_end <= now(6) and t.row_start < t.row_end and not exists (
                            select 1 from %s for system_time all n where %s and n.row_start = t.row_end and n.row_start < n.row_end)""".formatted(table.name(), table.sameKeySql("n", "t"))
                : row.formatted(key, state, "now(6)", table.name(), "");
        return "insert into row_change (seal, thing, row_key, state, at) select @row_seal, '%s', x.row_key, x.state, x.at from (%s) x order by x.row_key, x.at"
                .formatted(table.name(), all);
    }

    /** Number of the newest change; 0 = there is none. */
    public long newestChange() {
        return jdbc.sql("select coalesce(max(number), 0) from row_change")
                .query(Long.class)
                .single();
    }

    /** Number of the newest seal before which no other can come any more. */
    public long newestSettledSeal() {
        return jdbc.sql("select coalesce(max(number), 0) from row_seal where sealed_at < now(6) - " + SETTLED)
                .query(Long.class)
                .single();
    }

    /**
     * A change with what seals it.
     *
     * @param seal empty where it has none of the portal's
     */
    public record SealedChange(RowChange change, Optional<UUID> mark, Optional<Seal> seal) {}

    /** @param number in the order of all seals */
    public record Seal(long number, UUID mark, int changes, byte[] mac) {}

    /** The next changes after one, in their order. */
    List<SealedChange> after(long number, int limit) {
        return jdbc.sql("select " + RowChange.COLUMNS + """
                        , c.seal as mark, s.number as seal_number, s.changes as sealed, s.mac as mac
                        from row_change c left join row_seal s on s.seal = c.seal
                        where c.number > ? and not (s.seal is null and c.seal <=> @row_seal and c.seal is not null)
                        order by c.number limit ?""")
                .params(number, limit)
                .query((row, n) -> sealed(row))
                .list();
    }

    private static SealedChange sealed(ResultSet row) throws SQLException {
        Optional<UUID> mark = Rows.optionalUuid(row, "mark");
        long number = row.getLong("seal_number");
        return new SealedChange(
                RowChange.of(row),
                mark,
                number == 0
                        ? Optional.empty()
                        : Optional.of(new Seal(number, mark.orElseThrow(), row.getInt("sealed"), row.getBytes("mac"))));
    }

    /** Changes that these seals attest, from a change on, in their order. */
    public void between(long fromSeal, long toSeal, long fromChange, Consumer<RowChange> changes) {
        jdbc.sql("select " + RowChange.COLUMNS + """
                         from row_seal s join row_change c on c.seal = s.seal
                        where s.number between ? and ? and c.number >= ? order by c.number""")
                .params(fromSeal, toSeal, fromChange)
                .withFetchSize(2000)
                .query(row -> {
                    changes.accept(RowChange.of(row));
                });
    }

    List<RowChange> ofSeal(UUID mark) {
        return jdbc.sql("select " + RowChange.COLUMNS + " from row_change c where c.seal = ? order by c.number")
                .param(mark)
                .query((row, n) -> RowChange.of(row))
                .list();
    }

    /** Seals of which no change is there. */
    public long emptySeals(long fromSeal) {
        return jdbc.sql("""
                        select count(*) from row_seal s
                        where s.number >= ? and not exists (select 1 from row_change c where c.seal = s.seal)""").param(fromSeal).query(Long.class).single();
    }

    /** The change of the same row before this one, as far as it was recorded. */
    public Optional<RowChange> before(RowChange change) {
        return jdbc.sql("select " + RowChange.COLUMNS + """
                         from row_change c where c.thing = ? and c.row_key = ? and c.number < ?
                        order by c.number desc limit 1""")
                .params(change.table(), change.key(), change.number())
                .query((row, n) -> RowChange.of(row))
                .optional();
    }

    /**
     * How often facts changed.
     *
     * @param facts all changes
     * @param staffing those that concern somebody's staffing
     */
    public record Counted(long facts, long staffing) {}

    /** By how much the counters are ahead of the changes recorded from a number on, at one moment. */
    public Counted countedBeside(long since) {
        return jdbc.sql("""
                        select (select coalesce(sum(changes), 0) from fact_change)
                                 - (select coalesce(sum(counts), 0) from row_change where number >= :since) as facts,
                               (select coalesce(sum(staffing), 0) from fact_change)
                                 - (select coalesce(sum(counts), 0) from row_change
                                    where number >= :since and thing in (:tables)) as staffing""")
                .param("since", since)
                .param(
                        "tables",
                        tables.stream()
                                .filter(table -> table.counter().staffing())
                                .map(WatchedTable::name)
                                .toList())
                .query((row, n) -> new Counted(row.getLong("facts"), row.getLong("staffing")))
                .single();
    }

    /** What people call a row, an earlier one too; its key where nothing of it is left or it has no name. */
    public String name(WatchedTable table, String key) {
        if (table.naming().isEmpty()) {
            return key;
        }
        // A key of one column is looked up; one of several is rare enough to be looked for.
        String same = table.keys().size() == 1 ? "t." + table.keys().getFirst() : table.keySql("t");
        return jdbc.sql("select %s as said from %s%s t where %s = ? limit 1"
                        .formatted(table.naming(), table.name(), table.versioned() ? " for system_time all" : "", same))
                .param(key)
                .query((row, n) -> Optional.ofNullable(row.getString("said")))
                .optional()
                .flatMap(said -> said)
                .orElse(key);
    }
}
