package org.nishang.platform.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.WriteSeal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Seals the portal's own changes: each transaction has a mark that its triggers write, and a MAC before its end. */
@Component
class RowSeals implements WriteSeal {

    private static final int REMEMBERED = 4000;

    private static final int AT_ONCE = 5000;

    private final Pattern concerned;
    private final Secrets secrets;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    RowSeals(ObjectProvider<Watched> watched, Secrets secrets) {
        List<String> names = watched.orderedStream()
                .flatMap(one -> one.tables().stream())
                .map(WatchedTable::name)
                .toList();
        this.concerned = Pattern.compile("(?is)\\s*+(?:insert|update|delete|replace|load)\\b.*?\\b(?:"
                + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b.*");
        this.secrets = secrets;
    }

    @Override
    public boolean concerns(String sql) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(sql, one -> concerned.matcher(one).matches());
    }

    @Override
    public UUID begin(Connection connection) throws SQLException {
        UUID seal = UUID.randomUUID();
        try (var statement = connection.createStatement()) {
            statement.execute("set @row_seal = '" + seal + "'");
        }
        return seal;
    }

    @Override
    public void end(Connection connection, UUID seal) throws SQLException {
        var mac = new SealMac(seal);
        try (var entries = connection.prepareStatement(
                "select " + RowChange.COLUMNS + " from row_change c where c.seal = ? order by c.number")) {
            // A file of many lines is read as it comes.
            entries.setFetchSize(AT_ONCE);
            entries.setObject(1, seal);
            try (var rows = entries.executeQuery()) {
                while (rows.next()) {
                    mac.add(RowChange.of(rows));
                }
            }
        }
        if (mac.changes() == 0) {
            return;
        }
        try (var sealing = connection.prepareStatement(
                "insert into row_seal (seal, changes, mac, sealed_at) values (?, ?, ?, now(6))")) {
            sealing.setObject(1, seal);
            sealing.setInt(2, mac.changes());
            sealing.setBytes(3, mac.end(secrets));
            sealing.executeUpdate();
        }
    }
}
