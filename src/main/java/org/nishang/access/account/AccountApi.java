package org.nishang.access.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.AccountState;
import org.nishang.identity.NewAccount;
import org.nishang.identity.RoleGrant;
import org.nishang.platform.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs: the same acts as on the screens, with the same refusals. */
@RestController
class AccountApi {

    private static final int MOST = 1000;

    private final AccountDirectory directory;
    private final AccountDesk desk;
    private final ScopeText scopes;

    AccountApi(AccountDirectory directory, AccountDesk desk, ScopeText scopes) {
        this.directory = directory;
        this.desk = desk;
        this.scopes = scopes;
    }

    /** A role with its first and last day; null = without a bound. */
    record Role(
            AccountRole role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        RoleGrant grant() {
            return new RoleGrant(role, from, to);
        }
    }

    /** {@code scope} as in the register of accounts; {@code person} null where none is registered for it. */
    record Account(
            UUID id,
            String username,
            String name,
            @Nullable UUID person,
            List<Role> roles,
            String scope,
            AccountState state,
            Instant createdAt,
            @Nullable Instant lastSignInAt) {}

    record Wanted(
            @Nullable String username,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable String scope) {}

    /** The temporary password has to be changed at the first sign-in; it is told only now. */
    record Made(String username, String temporaryPassword) {}

    record Rights(
            @Nullable List<Role> roles,
            @Nullable String scope,
            @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    /** By username; {@code after} = the last username of the page before. */
    @GetMapping("/api/v1/accounts")
    @Asked({"q", "role", "reach", "use", "seen", "person", "limit", "after"})
    List<Account> accounts(@RequestParam Map<String, String> parameters) {
        var asked = new HashMap<>(parameters);
        asked.keySet().removeAll(Set.of("limit", "after"));
        var query = AccountQuery.of(asked);
        int limit = Inputs.between(
                1, MOST, "limit", (int) Inputs.number("limit", parameters.getOrDefault("limit", "" + MOST)));
        return directory.after(query, parameters.getOrDefault("after", ""), limit).stream()
                .map(this::account)
                .toList();
    }

    private Account account(AccountRow row) {
        return new Account(
                row.id().value(),
                row.username(),
                row.name(),
                row.person() == null ? null : row.person().value(),
                row.roles().stream()
                        .map(one -> new Role(one.role(), one.fromDay(), one.untilDay()))
                        .toList(),
                scopes.write(row.scope()),
                row.state(),
                row.created(),
                row.lastSignIn());
    }

    @PostMapping("/api/v1/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Made create(@RequestBody Wanted wanted) {
        String username = given(wanted.username());
        return new Made(
                username,
                desk.create(
                        new NewAccount(username, given(wanted.name()), null, rights(wanted.roles(), wanted.scope()))));
    }

    private AccountRights rights(@Nullable List<Role> roles, @Nullable String scope) {
        var grants = roles == null
                ? Set.<RoleGrant>of()
                : roles.stream().map(Role::grant).collect(Collectors.toSet());
        return new AccountRights(grants, scopes.read(given(scope)));
    }

    /** What a body leaves out is refused by the rule for an empty one. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    @PutMapping("/api/v1/accounts/{id}/rights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id, @RequestBody Rights wanted) {
        desk.take(new AccountId(id), rights(wanted.roles(), wanted.scope()), given(wanted.reason()));
    }

    @PostMapping("/api/v1/accounts/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id, @RequestBody Why why) {
        desk.disable(new AccountId(id), given(why.reason()));
    }

    @PostMapping("/api/v1/accounts/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID id, @RequestBody Why why) {
        desk.enable(new AccountId(id), given(why.reason()));
    }

    @PostMapping("/api/v1/accounts/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody Why why) {
        desk.end(new AccountId(id), given(why.reason()));
    }
}
