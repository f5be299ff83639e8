package org.nishang.platform.database;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register whose records are rows of tables. */
public abstract class TableRegister implements Register {

    private static final int AT_ONCE = 1000;

    private final RegisterHead head;
    protected final JdbcClient jdbc;
    protected final BatchWriter writer;

    protected TableRegister(RegisterHead head, JdbcClient jdbc, BatchWriter writer) {
        this.head = head;
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public RegisterHead head() {
        return head;
    }

    /** Gives the rows of a query as lines, without holding all of them. */
    protected void export(
            Condition sql, RowMapper<List<@Nullable Object>> line, Consumer<List<@Nullable Object>> lines) {
        Sql.of(jdbc, "%s", sql).withFetchSize(AT_ONCE).query(row -> {
            lines.accept(line.mapRow(row, row.getRow()));
        });
    }
}
