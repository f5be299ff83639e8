package org.nishang.access.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.common.OpenDays;
import org.nishang.common.PlainCode;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.EnterprisesByCode;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.Scope;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an account sees, as people write it in a field or a file: {@code 全部}, or codes of regions and enterprises with 、
 * between, each with its days where they have a bound: {@code 330482、3304=2026-12-01..2027-03-31}; empty = the own
 * records only.
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

    /** @throws Refusal {@code identity.scope.…} for a code that no region and no enterprise has, or has twice */
    public GrantedScope read(String typed) {
        return GrantedScope.of(Arrays.stream(typed.split("[、,，;；\\s]+"))
                .map(PlainCode::of)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(this::one)
                .toList());
    }

    private GrantedScope.Timed one(String typed) {
        int is = typed.indexOf('=');
        return is < 0
                ? new GrantedScope.Timed(scope(typed), OpenDays.ALL)
                : new GrantedScope.Timed(scope(typed.substring(0, is)), days(typed, typed.substring(is + 1)));
    }

    private static OpenDays days(String typed, String days) {
        try {
            return OpenDays.read("scope", days);
        } catch (Refusal wrong) {
            throw new Refusal("identity.scope.days-form", typed).at(FieldName.REGION);
        }
    }

    private Scope scope(String code) {
        if (code.equals(ALL) || code.equals("ALL") || code.equals("*")) {
            return Scope.ALL;
        }
        return code.length() <= 6
                ? Scope.ofRegion(region(code))
                : Scope.ofEnterprise(enterprises
                        .find(code)
                        .orElseThrow(
                                () -> new Refusal("identity.scope.enterprise-unknown", code).at(FieldName.REGION)));
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
    public String write(GrantedScope granted) {
        return granted.timed().stream()
                .flatMap(one -> {
                    String days = one.days().text().map(some -> "=" + some).orElse("");
                    return codes(one.scope()).map(code -> code + days);
                })
                .collect(Collectors.joining(BETWEEN));
    }

    private Stream<String> codes(Scope scope) {
        return scope.everything()
                ? Stream.of(ALL)
                : Stream.concat(scope.regionPrefixes().stream(), enterprises(scope, "uscc").stream());
    }

    /** By names, each with its days; empty for the own records only. */
    public String inWords(GrantedScope granted, Locale language) {
        String separator = word("common.separator", language);
        return granted.timed().stream()
                .map(one -> GrantWords.<String>of(
                        names(one.scope(), language).collect(Collectors.joining(separator)),
                        one.days(),
                        (key, arguments) -> messages.getMessage(key, arguments, language)))
                .collect(Collectors.joining(separator));
    }

    private Stream<String> names(Scope scope, Locale language) {
        return scope.everything()
                ? Stream.of(word("access.scope.everything", language))
                : Stream.concat(
                        scope.regionPrefixes().stream().map(prefix -> regionName(prefix, language)),
                        enterprises(scope, "name").stream());
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
