package org.nishang.access.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.identity.AccountRole;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.RoleGrant;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles and scopes of many accounts at once. */
@Component
class AccountRightsReader {

    private final JdbcClient jdbc;

    AccountRightsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccountRow> with(List<AccountRow> accounts) {
        if (accounts.isEmpty()) {
            return accounts;
        }
        var ids = accounts.stream().map(one -> one.id().value()).toList();
        var roles = roles(ids);
        var seen = scopes(ids);
        return accounts.stream()
                .map(one -> one.with(
                        roles.getOrDefault(one.id().value(), List.of()),
                        seen.getOrDefault(one.id().value(), GrantedScope.NOTHING)))
                .toList();
    }

    private Map<UUID, List<RoleGrant>> roles(Collection<UUID> accounts) {
        return jdbc
                .sql("select account_id, role, from_day, until_day from account_role where account_id in (:accounts)")
                .param("accounts", accounts)
                .query((row, n) -> Map.entry(
                        Rows.uuid(row, "account_id"),
                        new RoleGrant(
                                Rows.constant(row, "role", AccountRole.class),
                                Rows.dayOrNull(row, "from_day"),
                                Rows.dayOrNull(row, "until_day"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(one -> one.getValue().role()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, GrantedScope> scopes(Collection<UUID> accounts) {
        return jdbc
                .sql(
                        "select account_id, kind, value, from_day, until_day from account_scope where account_id in (:accounts)")
                .param("accounts", accounts)
                .query((row, n) -> Map.entry(
                        Rows.uuid(row, "account_id"),
                        new GrantedScope.Part(
                                row.getString("kind"),
                                row.getString("value"),
                                Rows.dayOrNull(row, "from_day"),
                                Rows.dayOrNull(row, "until_day"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue,
                                Collectors.collectingAndThen(Collectors.toSet(), GrantedScope::new))));
    }
}
