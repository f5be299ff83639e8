package org.nishang.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.nishang.identity.AccountRole;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.Permission;
import org.nishang.identity.RoleGrant;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices that need people of their own have some. */
@Component
class AdministratorsStep implements SetUpStep {

    /** Two who train: one proposes rules, the other says yes. */
    private static final Map<AccountRole, Integer> NEEDED = Map.of(
            AccountRole.TRAINING_ADMINISTRATOR, 2,
            AccountRole.SECURITY_ADMINISTRATOR, 1,
            AccountRole.AUDIT_ADMINISTRATOR, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    AdministratorsStep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "access.setup.administrators";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_ACCOUNTS;
    }

    @Override
    public String address() {
        return "accounts/new";
    }

    @Override
    public Finding look() {
        var missing = new EnumMap<>(NEEDED);
        holders().forEach((role, count) -> missing.merge(role, -count, Integer::sum));
        int left = missing.values().stream().mapToInt(each -> Math.max(0, each)).sum();
        return left == 0
                ? Finding.of(true, "access.setup.administrators.is")
                : Finding.of(
                        false,
                        "access.setup.administrators.missing",
                        left,
                        missing(missing, AccountRole.TRAINING_ADMINISTRATOR),
                        missing(missing, AccountRole.SECURITY_ADMINISTRATOR),
                        missing(missing, AccountRole.AUDIT_ADMINISTRATOR));
    }

    private static int missing(Map<AccountRole, Integer> missing, AccountRole role) {
        return Math.max(0, missing.getOrDefault(role, 0));
    }

    /** Of the roles that are needed; of training administrators those count who see everything. */
    private Map<AccountRole, Integer> holders() {
        var holders = new EnumMap<AccountRole, Integer>(AccountRole.class);
        Sql.of(jdbc, """
                select r.role, count(distinct a.account_id) as holders from account a
                join account_role r on r.account_id = a.account_id and r.role in (:needed)
                     and %s
                where a.ended_at is null and not a.disabled
                  and (r.role <> :whole or exists (select 1 from account_scope s where s.account_id = a.account_id and s.kind = 'ALL' and %s))
                group by r.role""", RoleGrant.inForceOn("r", ":today"), GrantedScope.inForceOn("s", ":today"))
                .param("needed", NEEDED.keySet().stream().map(Enum::name).toList())
                .param("whole", AccountRole.TRAINING_ADMINISTRATOR.name())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    holders.put(Rows.constant(row, "role", AccountRole.class), row.getInt("holders"));
                });
        return holders;
    }
}
