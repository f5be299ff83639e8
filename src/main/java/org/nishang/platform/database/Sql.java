package org.nishang.platform.database;

import org.nishang.common.Condition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that hold conditions of others: their SQL stands in its place, their parameters are set. */
public final class Sql {

    private Sql() {}

    /**
     * @param sql with a place such as {@code %s} for each part
     * @param parts texts, numbers and {@link Condition}s
     */
    public static JdbcClient.StatementSpec of(JdbcClient jdbc, String sql, Object... parts) {
        var whole = Condition.of(sql, parts);
        return jdbc.sql(whole.sql()).params(whole.parameters());
    }
}
