package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that was given out and not revoked. */
record GivenToken(
        UUID id,
        AccountId account,
        Instant created,
        Instant expires,
        Set<String> permissions,
        @Nullable LocalDate lastUsed) {

    /** Why it opens nothing any more: it has expired, or what its account had open then was ended since. */
    Optional<String> refusal(Optional<Account> present, Instant now, LocalDate today) {
        if (!now.isBefore(expires)) {
            return Optional.of("identity.token.expired");
        }
        boolean goesOn = present.filter(one -> one.opensOn(today) && one.keepsWhatBeganAt(created))
                .isPresent();
        return goesOn ? Optional.empty() : Optional.of("identity.token.ended");
    }

    /** Who acts with it: the account with its present rights, as far as the token has them. */
    SignedIn actAs(Account present, LocalDate today) {
        return permissions.isEmpty() ? new SignedIn(present, today) : SignedIn.byToken(present, permissions, today);
    }
}
