package org.nishang.common;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A condition of a query as a value: its SQL and the named parameters that the SQL holds. Whoever fills in a query of
 * somebody else hands over one of these. What is made of conditions, up to a whole statement, is one as well, so that
 * no parameter is lost on the way.
 *
 * @param sql a condition binds at least as tightly as {@code and}
 * @param parameters by name; only those that the SQL brings itself
 */
public record Condition(String sql, Map<String, Object> parameters) {

    public static final Condition TRUE = new Condition("(1 = 1)", Map.of());
    public static final Condition NEVER = new Condition("(1 = 0)", Map.of());

    /** A condition on the rows of a table: whoever writes the query says what the table is called in it. */
    @FunctionalInterface
    public interface On {

        /** @param alias of the table in the query */
        Condition on(String alias);
    }

    public Condition {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A condition made of parts.
     *
     * @param sql with a place such as {@code %s} for each part, as {@link String#formatted} has it; without parts the
     *     SQL as it is
     * @param parts texts, numbers, and conditions, whose parameters are taken over
     */
    public static Condition of(String sql, Object... parts) {
        if (parts.length == 0) {
            return new Condition(sql, Map.of());
        }
        var parameters = new HashMap<String, Object>();
        var texts = Arrays.stream(parts)
                .map(part -> {
                    if (part instanceof Condition condition) {
                        add(parameters, condition.parameters);
                        return condition.sql;
                    }
                    return part;
                })
                .toArray();
        return new Condition(sql.formatted(texts), parameters);
    }

    /** With a parameter that the SQL holds. */
    public Condition with(String name, Object value) {
        return with(Map.of(name, value));
    }

    public Condition with(Map<String, Object> more) {
        var all = new HashMap<>(parameters);
        add(all, more);
        return new Condition(sql, all);
    }

    public Condition and(Condition other) {
        if (equals(TRUE)) {
            return other;
        }
        return other.equals(TRUE) ? this : of("(%s and %s)", this, other);
    }

    /** @param sql without parameters of its own */
    public Condition and(String sql) {
        return and(of(sql));
    }

    /** Two conditions under one name would read each other's value. */
    private static void add(Map<String, Object> parameters, Map<String, Object> more) {
        more.forEach((name, value) -> {
            var before = parameters.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalArgumentException("two values for :" + name);
            }
        });
    }
}
