package org.nishang.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Spares read-only transactions the five statements around them. At READ COMMITTED each query sees
 * what is committed when it begins, in a transaction or not; so beginning and ending one on the
 * server changes nothing for reads. A write in one is refused here.
 */
final class QuietReads extends DelegatingDataSource implements AutoCloseable {

    private static final Pattern WRITE =
            Pattern.compile("(?is)\\s*(insert|update|delete|replace|truncate)\\b.*");

    QuietReads(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection)
                Proxy.newProxyInstance(
                        QuietReads.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new Handler(super.getConnection()));
    }

    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    private static final class Handler implements InvocationHandler {

        private final Connection connection;
        private boolean readOnly;

        /** Whether the caller believes to be in a transaction that the server does not know. */
        private boolean reading;

        Handler(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "setReadOnly" -> {
                    readOnly = Boolean.TRUE.equals(first(arguments));
                    return null;
                }
                case "isReadOnly" -> {
                    return readOnly;
                }
                case "setAutoCommit" -> {
                    if (readOnly || reading) {
                        reading = Boolean.FALSE.equals(first(arguments));
                        return null;
                    }
                }
                case "getAutoCommit" -> {
                    if (reading) {
                        return false;
                    }
                }
                case "commit", "rollback" -> {
                    if (reading) {
                        return null;
                    }
                }
                case "prepareStatement" -> {
                    if (reading && WRITE.matcher(String.valueOf(first(arguments))).matches()) {
                        throw new SQLException("a write in a read-only transaction", "25006");
                    }
                }
                case "equals" -> {
                    return proxy == first(arguments);
                }
                default -> {}
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private static @Nullable Object first(Object @Nullable [] arguments) {
            return arguments == null ? null : arguments[0];
        }
    }
}
