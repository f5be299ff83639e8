package org.nishang.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Permission;
import org.nishang.identity.RoleGrant;
import org.nishang.platform.database.Sql;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All administrators open their accounts by more than a password. */
@Component
class SecondFactorStep implements SetUpStep {

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactorStep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "access.setup.second-factor";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_ACCOUNTS;
    }

    @Override
    public String address() {
        return "accounts";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("access.setup.second-factor.confirm");
    }

    @Override
    public Finding look() {
        int without = Sql.of(jdbc, """
                select count(*) from account a
                where a.ended_at is null and not a.disabled and a.second_factor_at is null
                  and exists (select 1 from account_role r where r.account_id = a.account_id and r.role in (:administrators) and %s)""", RoleGrant.notOverOn("r", ":today"))
                .param("today", LocalDate.now(clock))
                .param(
                        "administrators",
                        Arrays.stream(AccountRole.values())
                                .filter(role -> AccountRole.administer(Set.of(role)))
                                .map(Enum::name)
                                .toList())
                .query(Integer.class)
                .single();
        return without == 0
                ? Finding.of(true, "access.setup.second-factor.is")
                : Finding.of(false, "access.setup.second-factor.missing", without);
    }
}
