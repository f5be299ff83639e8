package org.nishang.access.account;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.common.PlainCode;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.EnterprisesByCode;
import org.nishang.identity.Scope;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an account sees, as people write it in a field or a file: {@code 全部}, or codes of regions and enterprises with 、
 * between; empty = the own records only.
 */
@Component
public class ScopeText {

    /** How the whole is written in a file, whatever its language. */
    private static final String ALL = "全部";

    private static final String BETWEEN = "、";

    private final JdbcClient jdbc;
    private final EnterprisesByCode enterprises;
    private final MessageSource messages;

    ScopeText(JdbcClient jdbc, EnterprisesByCode enterprises, MessageSource messages) {
        this.jdbc = jdbc;
        this.enterprises = enterprises;
        this.messages = messages;
    }

    /** @throws Refusal {@code identity.scope.…} for a code that no region and no enterprise has */
    public Scope read(String typed) {
        var codes = Arrays.stream(typed.split("[、,，;；\\s]+"))
                .map(PlainCode::of)
                .filter(code -> !code.isEmpty())
                .toList();
        if (codes.stream().anyMatch(code -> code.equals(ALL) || code.equals("ALL") || code.equals("*"))) {
            return Scope.ALL;
        }
        var regions = new TreeSet<String>();
        var seen = new HashSet<EnterpriseId>();
        for (String code : codes) {
            if (code.length() <= 6) {
                regions.add(region(code));
            } else {
                seen.add(enterprises
                        .find(code)
                        .orElseThrow(
                                () -> new Refusal("identity.scope.enterprise-unknown", code).at(FieldName.REGION)));
            }
        }
        return new Scope(false, List.copyOf(regions), seen);
    }

    private String region(String code) {
        boolean isKnown = code.matches("[0-9]{2,6}")
                && jdbc.sql("select 1 from region where code like concat(:code, '%') limit 1")
                        .param("code", code)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!isKnown) {
            throw new Refusal("identity.scope.region-unknown", code).at(FieldName.REGION);
        }
        return code;
    }

    /** As {@link #read} reads it. */
    public String write(Scope scope) {
        if (scope.everything()) {
            return ALL;
        }
        return Stream.concat(scope.regionPrefixes().stream(), enterprises(scope, "uscc").stream())
                .collect(Collectors.joining(BETWEEN));
    }

    /** By names; empty for the own records only. */
    public String inWords(Scope scope, Locale language) {
        if (scope.everything()) {
            return word("access.scope.everything", language);
        }
        return Stream.concat(
                        scope.regionPrefixes().stream().map(prefix -> regionName(prefix, language)),
                        enterprises(scope, "name").stream())
                .collect(Collectors.joining(word("common.separator", language)));
    }

    private String regionName(String prefix, Locale language) {
        return jdbc.sql("select name_zh, name_en from region where code = rpad(:prefix, 6, '0')")
                .param("prefix", prefix)
                .query((row, n) -> new Text(row.getString("name_zh"), row.getString("name_en")))
                .optional()
                .map(name -> name.in(language))
                .orElse(prefix);
    }

    private List<String> enterprises(Scope scope, String column) {
        if (scope.enterprises().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select %s from enterprise where enterprise_id in (:ids) order by uscc".formatted(column))
                .param(
                        "ids",
                        scope.enterprises().stream().map(EnterpriseId::value).toList())
                .query(String.class)
                .list();
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
