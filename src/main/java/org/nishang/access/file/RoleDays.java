package org.nishang.access.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.RoleGrant;

/**
 * Days of single roles in one cell, where they are not the same for all: {@code 培训管理员=2026-12-01..2027-11-30、学员=..}.
 * The two dots alone are a role without an end.
 */
final class RoleDays {

    private static final String SEPARATOR = "、";

    private RoleDays() {}

    /** Empty where one pair of days says it for all roles. */
    static String write(AccountRights rights) {
        return AccountLine.isMixed(rights)
                ? rights.roles().stream()
                        .map(grant -> AccountColumns.ROLES.word(grant.role().name()) + "="
                                + grant.days().orElse(".."))
                        .sorted()
                        .collect(Collectors.joining(SEPARATOR))
                : "";
    }

    /**
     * @param from of the roles that the cell does not name
     * @param until of the roles that the cell does not name
     * @throws Refusal {@code access.file.role-days} if the cell names another role or cannot be read
     */
    static Set<RoleGrant> grants(
            Set<AccountRole> roles, @Nullable LocalDate from, @Nullable LocalDate until, String cell) {
        var named = read(cell);
        named.keySet().stream()
                .filter(role -> !roles.contains(role))
                .findFirst()
                .ifPresent(role -> {
                    throw new Refusal("access.file.role-days", AccountColumns.ROLES.word(role.name()));
                });
        return roles.stream()
                .map(role -> named.containsKey(role) ? named.get(role) : new RoleGrant(role, from, until))
                .collect(Collectors.toSet());
    }

    private static Map<AccountRole, RoleGrant> read(String cell) {
        var named = new HashMap<AccountRole, RoleGrant>();
        if (cell.isBlank()) {
            return named;
        }
        for (String part : cell.split("[、，,]")) {
            int is = part.indexOf('=');
            @Nullable
            String role = is < 0
                    ? null
                    : AccountColumns.ROLES.choices().get(part.substring(0, is).strip());
            if (role == null) {
                throw new Refusal("access.file.role-days", part.strip());
            }
            var grant = RoleGrant.during(AccountRole.valueOf(role), part.substring(is + 1));
            if (named.put(grant.role(), grant) != null) {
                throw new Refusal("access.file.role-days", part.strip());
            }
        }
        return named;
    }
}
