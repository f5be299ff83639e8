package org.nishang.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Spares the server what Spring says around each transaction. A read-only one costs its queries and nothing else: at
 * READ COMMITTED each query sees what is committed when it begins, in a transaction or not; a write in one is refused
 * here. A writing one begins with its first statement and costs {@code START TRANSACTION} and {@code COMMIT}; one that
 * asks nothing costs nothing. One that changes facts says once at which instant: {@link Recording}.
 */
final class QuietReads extends DelegatingDataSource implements AutoCloseable {

    private static final Pattern WRITE = Pattern.compile("(?is)\\s*(insert|update|delete|replace|truncate)\\b.*");

    private final WriteSeal seals;
    private final Recording recording;

    QuietReads(DataSource pool, WriteSeal seals, Recording recording) {
        super(pool);
        this.seals = seals;
        this.recording = recording;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                QuietReads.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Handler(super.getConnection(), seals, recording));
    }

    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    private enum State {
        /** Each statement for itself. */
        NONE,
        /** The caller believes to be in a transaction that the server does not know. */
        READING,
        /** The next statement begins a transaction. */
        TO_BEGIN,
        BEGUN
    }

    private static final class Handler implements InvocationHandler {

        private final Connection connection;
        private final WriteSeal seals;
        private final Recording recording;
        private boolean readOnly;
        private boolean records;

        private State state = State.NONE;

        /** Of the transaction, once it writes what is watched. */
        private @Nullable UUID seal;

        Handler(Connection connection, WriteSeal seals, Recording recording) {
            this.connection = connection;
            this.seals = seals;
            this.recording = recording;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "setReadOnly" -> {
                    readOnly = Boolean.TRUE.equals(first(arguments));
                    return null;
                }
                case "isReadOnly" -> {
                    return readOnly;
                }
                case "setAutoCommit" -> {
                    setAutoCommit(Boolean.TRUE.equals(first(arguments)));
                    return null;
                }
                case "getAutoCommit" -> {
                    return state == State.NONE;
                }
                case "commit" -> {
                    end("COMMIT");
                    return null;
                }
                case "rollback" -> {
                    if (arguments == null) {
                        end("ROLLBACK");
                        return null;
                    }
                }
                case "prepareStatement", "prepareCall" -> {
                    String sql = String.valueOf(first(arguments));
                    begin(sql);
                    if (seals.concerns(sql)) {
                        Statement prepared = made(method, arguments);
                        if (state != State.NONE) {
                            mark();
                            return prepared;
                        }
                        return SealedStatement.of(prepared, sql, seals, this::sealed);
                    }
                }
                case "createStatement" -> {
                    begin("");
                    return SealedStatement.of(made(method, arguments), "", seals, this::sealed);
                }
                case "setSavepoint" -> begin("");
                case "close" -> {
                    end("ROLLBACK");
                }
                case "equals" -> {
                    return proxy == first(arguments);
                }
                default -> {}
            }
            return told(() -> method.invoke(connection, arguments));
        }

        /** Does a write of what is watched: in its transaction, or in one of its own where there is none. */
        private @Nullable Object sealed(String sql, SealedStatement.Write write) throws Throwable {
            if (state != State.NONE) {
                begin(sql);
                mark();
                return write.now();
            }
            tell("START TRANSACTION");
            state = State.BEGUN;
            try {
                begin(sql);
                mark();
                @Nullable Object written = write.now();
                end("COMMIT");
                return written;
            } finally {
                end("ROLLBACK");
                state = State.NONE;
            }
        }

        private Statement made(Method method, Object @Nullable [] arguments) throws Throwable {
            return (Statement) Objects.requireNonNull(told(() -> method.invoke(connection, arguments)));
        }

        private void mark() throws SQLException {
            if (seal == null) {
                seal = seals.begin(connection);
            }
        }

        private static @Nullable Object told(SealedStatement.Write call) throws Throwable {
            try {
                return call.now();
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private void setAutoCommit(boolean on) throws SQLException {
            if (on) {
                end("COMMIT");
                state = State.NONE;
            } else if (state == State.NONE) {
                state = readOnly ? State.READING : State.TO_BEGIN;
            }
        }

        private void begin(String statement) throws SQLException {
            boolean writes = WRITE.matcher(statement).matches();
            if (state == State.READING && writes) {
                throw new SQLException("a write in a read-only transaction", "25006");
            }
            if (state == State.TO_BEGIN) {
                tell("START TRANSACTION");
                state = State.BEGUN;
            }
            if (writes && !records && recording.isBegunBy(statement, connection)) {
                record();
            }
        }

        private void record() throws SQLException {
            long instant = recording.next();
            if (state == State.BEGUN) {
                tell(Recording.said(instant));
                records = true;
            }
        }

        private void end(String how) throws SQLException {
            if (state != State.BEGUN) {
                return;
            }
            // Over, whatever comes: a rollback that failed must never be followed by a commit, nor
            // keep the connection from being given back.
            @Nullable UUID mark = seal;
            boolean recorded = records;
            seal = null;
            records = false;
            state = State.TO_BEGIN;
            try {
                if (mark != null && how.equals("COMMIT")) {
                    seals.end(connection, mark);
                }
                tell(how);
                if (recorded) {
                    tell("set @@timestamp = default");
                }
            } catch (SQLException | RuntimeException e) {
                connection.abort(Runnable::run);
                throw e;
            }
        }

        private void tell(String what) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(what);
            }
        }

        private static @Nullable Object first(Object @Nullable [] arguments) {
            return arguments == null ? null : arguments[0];
        }
    }
}
