package org.nishang.platform.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.database.WriteSeal;
import org.springframework.stereotype.Component;

/** Seals what a migration changes in watched rows: it comes with the portal. */
@Component
class MigrationSeals implements Callback {

    private final WriteSeal seals;
    private @Nullable UUID seal;

    MigrationSeals(WriteSeal seals) {
        this.seals = seals;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                seal = seals.begin(context.getConnection());
            } else if (seal != null && isThere(context.getConnection())) {
                seals.end(context.getConnection(), seal);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What a migration changed cannot be sealed", e);
        }
    }

    /** Whether changes are recorded by now. */
    private static boolean isThere(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "row_seal", null)) {
            return tables.next();
        }
    }

    @Override
    public String getCallbackName() {
        return "seals of migrations";
    }
}
