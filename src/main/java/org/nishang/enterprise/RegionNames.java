package org.nishang.enterprise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What regions are called. */
@NamedInterface("api")
@Component
public class RegionNames {

    private final JdbcClient jdbc;

    RegionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all regions, by their codes of six digits. */
    public Map<String, Text> byCode() {
        var names = new HashMap<String, Text>();
        jdbc.sql("select code, name_zh, name_en from region").query(row -> {
            names.put(row.getString("code"), new Text(row.getString("name_zh"), row.getString("name_en")));
        });
        return names;
    }

    /**
     * For lists that are narrowed to a region.
     *
     * @param prefix the beginning of a region's code
     * @return empty for an empty one; the prefix itself where no region is called so
     */
    public Optional<Text> named(String prefix) {
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(jdbc.sql("select name_zh, name_en from region where code = rpad(?, 6, '0')")
                        .param(prefix)
                        .query((row, n) -> new Text(row.getString("name_zh"), row.getString("name_en")))
                        .optional()
                        .orElse(new Text(prefix, prefix)));
    }
}
