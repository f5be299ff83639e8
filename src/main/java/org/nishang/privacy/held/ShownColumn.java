package org.nishang.privacy.held;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.Secrets;

/**
 * A column as a {@code PersonalTable} says it: {@code name} or {@code SQL as name}, each with what its values are:
 * {@code name:sealed}, {@code name:file}, {@code name:actor}, {@code name:words(KEY.)}.
 *
 * @param words beginning of the keys that say its values in words; empty where they need none
 */
record ShownColumn(String sql, String name, Kind kind, String words) {

    private static final Pattern SAID = Pattern.compile("(?s)(?:(.+) as )?(\\w+)(?::(\\w+)(?:\\(([\\w.-]+)\\))?)?");

    enum Kind {
        PLAIN,
        SEALED,
        FILE,
        /** The name of an account: shown is what its holder is to the person. */
        ACTOR,
        /** Constants, several with commas between. */
        WORDS
    }

    static ShownColumn of(String said) {
        var read = SAID.matcher(said);
        if (!read.matches()) {
            throw new IllegalArgumentException("shown column: " + said);
        }
        String name = read.group(2);
        var kind =
                read.group(3) == null ? Kind.PLAIN : Kind.valueOf(read.group(3).toUpperCase(Locale.ROOT));
        return new ShownColumn(
                qualified(read.group(1) == null ? name : read.group(1)),
                name,
                kind,
                kind == Kind.ACTOR ? ActorKind.WORDS : Objects.requireNonNullElse(read.group(4), ""));
    }

    private static String qualified(String sql) {
        return sql.matches("\\w+") ? "t." + sql : sql;
    }

    String selected() {
        return sql + " as `" + name + "`";
    }

    /** The value as text; empty = nothing. */
    String text(@Nullable Object value, Secrets secrets) {
        if (value == null) {
            return "";
        }
        if (value instanceof byte[] bytes) {
            return kind == Kind.SEALED ? secrets.decrypt(bytes) : bytes.length + " B";
        }
        return value instanceof java.time.LocalDateTime utc
                ? org.nishang.platform.database.Rows.instant(utc).toString()
                : value.toString();
    }
}
