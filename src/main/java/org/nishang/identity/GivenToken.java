package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/** A token that was given out and not revoked. */
record GivenToken(
        UUID id,
        AccountId account,
        Instant created,
        Instant expires,
        Set<String> permissions,
        @Nullable LocalDate lastUsed) {

    /**
     * Who acts with it: the account with its present rights, as far as the token has them.
     *
     * @throws Refusal {@code identity.token.expired}; {@code identity.token.ended} if the account's password was
     *     changed since, its access was ended, or it is not in use
     */
    SignedIn actAs(Optional<Account> present, Instant now) {
        if (!now.isBefore(expires)) {
            throw new Refusal("identity.token.expired");
        }
        return present.filter(one -> !one.isDisabled() && one.keepsWhatBeganAt(created))
                .map(one -> permissions.isEmpty() ? new SignedIn(one) : new SignedIn(one, permissions))
                .orElseThrow(() -> new Refusal("identity.token.ended"));
    }
}
