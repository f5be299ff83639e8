package org.nishang.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A statement whose writes of watched rows are sealed when they are executed. */
final class SealedStatement {

    private SealedStatement() {}

    /** What is done at last. */
    @FunctionalInterface
    interface Write {
        @Nullable
        Object now() throws Throwable;
    }

    /** How it is done; the statement is said, as far as it is known. */
    @FunctionalInterface
    interface Sealing {
        @Nullable
        Object around(String sql, Write write) throws Throwable;
    }

    /** @param prepared what it was prepared for; empty = it is told when it is executed */
    static Statement of(Statement statement, String prepared, WriteSeal seals, Sealing sealing) {
        return (Statement) Proxy.newProxyInstance(
                SealedStatement.class.getClassLoader(),
                new Class<?>[] {statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class},
                (proxy, method, arguments) -> {
                    Write call = () -> {
                        try {
                            return method.invoke(statement, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    };
                    String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String said
                            ? said
                            : prepared;
                    return method.getName().startsWith("execute") && seals.concerns(sql)
                            ? sealing.around(sql, call)
                            : call.now();
                });
    }
}
