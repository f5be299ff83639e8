package org.nishang.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.common.Refusal;

/**
 * What a token is to be.
 *
 * @param days until it expires
 * @param permissions what it may do of what its account may; empty = all of it
 */
record NewToken(String account, String label, int days, Set<String> permissions) {

    static final int USUAL_DAYS = 365;
    static final int MOST_DAYS = 730;

    NewToken {
        if (label.isBlank() || label.length() > 100) {
            throw new Refusal("identity.token.label-form");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("identity.token.days", MOST_DAYS);
        }
        permissions = Set.copyOf(permissions);
        for (String permission : permissions) {
            if (!known().contains(permission)) {
                throw new Refusal(
                        "identity.token.unknown-permission",
                        permission,
                        known().stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** @throws Refusal if the account could not use a permission that the token names */
    void fits(Account account) {
        var own = SignedIn.permissions(account.roleNames());
        permissions.stream()
                .filter(permission -> !own.contains(permission))
                .findFirst()
                .ifPresent(permission -> {
                    throw new Refusal("identity.token.beyond-account", account.username(), permission);
                });
    }

    private static Set<String> known() {
        return SignedIn.permissions(Set.of(AccountRole.values()));
    }

    /** {@code SEE_STAFF,SEE_TOTALS} as a command or a row has it. */
    static Set<String> permissions(String joined) {
        return Arrays.stream(joined.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
