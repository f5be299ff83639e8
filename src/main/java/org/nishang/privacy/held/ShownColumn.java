package org.nishang.privacy.held;

import org.jspecify.annotations.Nullable;
import org.nishang.platform.Secrets;

/**
 * A column as a {@code PersonalTable} says it: {@code name}, {@code SQL as name}, {@code SQL as name:sealed},
 * {@code SQL as name:file}.
 */
record ShownColumn(String sql, String name, Kind kind) {

    enum Kind {
        PLAIN,
        SEALED,
        FILE
    }

    static ShownColumn of(String said) {
        int as = said.lastIndexOf(" as ");
        String sql = as < 0 ? "t." + said : qualified(said.substring(0, as));
        String name = as < 0 ? said : said.substring(as + 4);
        if (name.endsWith(":sealed")) {
            return new ShownColumn(sql, name.replace(":sealed", ""), Kind.SEALED);
        }
        return name.endsWith(":file")
                ? new ShownColumn(sql, name.replace(":file", ""), Kind.FILE)
                : new ShownColumn(sql, name, Kind.PLAIN);
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
