package org.nishang.access.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.access.account.AccountRow;
import org.nishang.access.account.ScopeText;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.RoleGrant;
import org.nishang.platform.database.BatchWriter;

/**
 * The rights of an account as the register's file has them: several roles, one time for all of them.
 *
 * @param roles their constants with a comma between, in the order of the roles
 * @param scope as {@link ScopeText} writes it
 * @param from null where the roles have no first day, or not the same one
 * @param to null where the roles have no last day, or not the same one
 * @param days of the single roles where they are not the same, as {@link RoleDays} writes them; else empty
 */
record AccountLine(
        AccountId account,
        String username,
        String roles,
        String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String days)
        implements Recorded {

    /** In the place of {@code days} among the facts, and in those of earlier files. */
    static final String SAME_DAYS = "false";

    static AccountLine of(AccountRow row, ScopeText scopes) {
        return of(row.id(), row.username(), new AccountRights(Set.copyOf(row.roles()), row.scope()), scopes);
    }

    static AccountLine of(AccountId id, String username, AccountRights rights, ScopeText scopes) {
        return new AccountLine(
                id,
                username,
                words(rights),
                scopes.write(rights.scope()),
                shared(rights, RoleGrant::fromDay),
                shared(rights, RoleGrant::untilDay),
                RoleDays.write(rights));
    }

    /** Whether the roles have different times. */
    static boolean isMixed(AccountRights rights) {
        return rights.roles().stream()
                        .map(grant -> Packed.of(grant.fromDay(), grant.untilDay()))
                        .distinct()
                        .count()
                > 1;
    }

    private static String words(AccountRights rights) {
        return rights.roleNames().stream().sorted().map(AccountRole::name).collect(Collectors.joining(","));
    }

    private static @Nullable LocalDate shared(AccountRights rights, Function<RoleGrant, @Nullable LocalDate> day) {
        var first = rights.roles().stream().min(Comparator.comparing(RoleGrant::role));
        return isMixed(rights)
                ? null
                : first.flatMap(grant -> Optional.ofNullable(day.apply(grant))).orElse(null);
    }

    @Override
    public String subject() {
        return account.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(roles, scope, from, to, days.isEmpty() ? SAME_DAYS : days);
    }
}
