package org.nishang.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountKeeping;
import org.nishang.identity.AccountState;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking up accounts that are within the own scope. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_ACCOUNTS + "')")
public class AccountDirectory {

    private static final String COLUMNS =
            "a.account_id, a.username, a.display_name, a.person_id, a.disabled, a.ended_at, a.must_change_password, a.second_factor_at, a.created_at, a.last_sign_in_at";

    private final JdbcClient jdbc;
    private final AccountRightsReader rights;
    private final AccountHistory history;
    private final AccountKeeping keeping;
    private final CurrentUser user;
    private final Secrets secrets;
    private final Clock clock;

    AccountDirectory(
            JdbcClient jdbc,
            AccountRightsReader rights,
            AccountHistory history,
            AccountKeeping keeping,
            CurrentUser user,
            Secrets secrets,
            Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.history = history;
        this.keeping = keeping;
        this.user = user;
        this.secrets = secrets;
        this.clock = clock;
    }

    public int count(AccountQuery query) {
        return Sql.of(jdbc, "select count(*) from account a where %s", condition(query))
                .query(Integer.class)
                .single();
    }

    /** @param limit at most 1,000 */
    public List<AccountRow> rows(AccountQuery query, AccountOrder order, boolean descending, int offset, int limit) {
        return rights.with(Sql.of(
                        jdbc,
                        "select %s from account a where %s order by %s limit %d offset %d",
                        COLUMNS,
                        condition(query),
                        order.sql(descending),
                        Math.clamp(limit, 0, 1000),
                        Math.max(0, offset))
                .query((row, n) -> account(row))
                .list());
    }

    /**
     * For who reads all of them: by username.
     *
     * @param username only those that come after it; empty = from the first
     * @param limit at most 1,000
     */
    public List<AccountRow> after(AccountQuery query, String username, int limit) {
        return rights.with(Sql.of(
                        jdbc,
                        "select %s from account a where %s and a.username > :after order by a.username limit %d",
                        COLUMNS,
                        condition(query),
                        Math.clamp(limit, 0, 1000))
                .param("after", username)
                .query((row, n) -> account(row))
                .list());
    }

    /** Those of some usernames that are within the own scope. */
    public List<AccountRow> named(Collection<String> usernames) {
        return usernames.isEmpty()
                ? List.of()
                : some(Condition.of("a.username in (:names)").with("names", usernames));
    }

    /** Those of some usernames that accounts have, whoever may see them: a name is taken for everybody. */
    public Set<String> taken(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select username from account where username in (:names)")
                        .param("names", usernames)
                        .query(String.class)
                        .list());
    }

    /** Those of some accounts that are within the own scope. */
    public List<AccountRow> of(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : some(Condition.of("a.account_id in (:ids)")
                        .with("ids", ids.stream().map(AccountId::value).toList()));
    }

    private List<AccountRow> some(Condition which) {
        return rights.with(Sql.of(jdbc, "select %s from account a where %s and %s", COLUMNS, which, within())
                .query((row, n) -> account(row))
                .list());
    }

    /** @throws Refusal {@code common.unknown-id} also for an account beyond the own scope */
    public AccountSheet sheet(AccountId id) {
        var account = row(id);
        int tokens = jdbc.sql(
                        "select count(*) from api_token where account_id = :id and revoked_at is null and expires_at > :now")
                .param("id", id.value())
                .param("now", Rows.utc(clock.instant()))
                .query(Integer.class)
                .single();
        return new AccountSheet(
                account,
                tokens,
                others(account),
                history.of(account.username()),
                keeping.givable(),
                account.username().equals(user.actor()));
    }

    AccountRow row(AccountId id) {
        return rights
                .with(Sql.of(jdbc, "select %s from account a where a.account_id = :id and %s", COLUMNS, within())
                        .param("id", id.value())
                        .query((row, n) -> account(row))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private List<AccountRow> others(AccountRow account) {
        @Nullable PersonId person = account.person();
        if (person == null) {
            return List.of();
        }
        return rights.with(Sql.of(
                        jdbc,
                        "select %s from account a where a.person_id = :person and a.account_id <> :id and a.ended_at is null and %s order by a.username",
                        COLUMNS,
                        within())
                .param("person", person.value())
                .param("id", account.id().value())
                .query((row, n) -> account(row))
                .list());
    }

    private Condition condition(AccountQuery query) {
        return within().and(AccountSql.of(query, secrets, clock.instant()));
    }

    private Condition within() {
        return AccountSql.within(user.scope(), LocalDate.now(clock));
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                new AccountId(Rows.uuid(row, "account_id")),
                row.getString("username"),
                row.getString("display_name"),
                person(row),
                List.of(),
                GrantedScope.NOTHING,
                state(row),
                row.getBoolean("must_change_password"),
                row.getObject("second_factor_at") != null,
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "last_sign_in_at"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        return Rows.optionalUuid(row, "person_id").map(PersonId::new).orElse(null);
    }

    private static AccountState state(ResultSet row) throws SQLException {
        if (row.getObject("ended_at") != null) {
            return AccountState.ENDED;
        }
        return row.getBoolean("disabled") ? AccountState.DISABLED : AccountState.ACTIVE;
    }
}
