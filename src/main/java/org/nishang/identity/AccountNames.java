package org.nishang.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How accounts are called, for the lists of other modules, which decide for themselves who may see them. */
@Component
public class AccountNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The training contacts of enterprises, several joined by 、.
     *
     * @return only enterprises that have one
     */
    public Map<EnterpriseId, String> contacts(Collection<EnterpriseId> enterprises) {
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        return Sql.of(jdbc, """
                select s.value, group_concat(a.display_name order by a.username separator '、') as names
                from account_scope s
                join account_role r on r.account_id = s.account_id and r.role = :role
                     and %s
                join account a on a.account_id = s.account_id and not a.disabled and a.ended_at is null
                where s.kind = 'ENTERPRISE' and s.value in (:enterprises) and %s
                group by s.value""", RoleGrant.inForceOn("r", ":today"), GrantedScope.inForceOn("s", ":today"))
                .param("role", AccountRole.TRAINING_CONTACT.name())
                .param("today", LocalDate.now(clock))
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::toString).toList())
                .query((row, n) ->
                        Map.entry(new EnterpriseId(UUID.fromString(row.getString("value"))), row.getString("names")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Who else than the person that asks may do something and sees everything.
     *
     * @return names of accounts that can sign in and have the role today, in their order
     */
    public List<String> othersOfTheWhole(String permission, String asking) {
        var roles = Arrays.stream(AccountRole.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Enum::name)
                .toList();
        return Sql.of(jdbc, """
                select distinct a.username from account a
                join account_role r on r.account_id = a.account_id and r.role in (:roles)
                     and %s
                join account_scope s on s.account_id = a.account_id and s.kind = 'ALL'
                     and %s
                where not a.disabled and a.ended_at is null and a.username <> :asking
                order by a.username""", RoleGrant.inForceOn("r", ":today"), GrantedScope.inForceOn("s", ":today"))
                .param("roles", roles)
                .param("today", LocalDate.now(clock))
                .param("asking", asking)
                .query((row, n) -> row.getString("username"))
                .list();
    }

    /** The roles that an account has, had or will have; none where there is no such account. */
    public Set<AccountRole> everRoles(String username) {
        return jdbc
                .sql("select r.role from account_role r join account a using (account_id) where a.username = ?")
                .param(username)
                .query((row, n) -> Rows.constant(row, "role", AccountRole.class))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return only accounts that are there; by username */
    public Map<String, String> display(Set<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select username, display_name from account where username in (:names)")
                .param("names", usernames)
                .query((row, n) -> Map.entry(row.getString("username"), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
