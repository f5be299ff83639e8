package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Somebody does something with an account.
 *
 * @param otherAdministrators how many other accounts are system administrators for good; whoever asks is the only one
 *     who decides on that until the transaction ends
 * @param elsewhere what the person of the account is by other ones
 */
record AccountAct(
        Keeper by,
        IntSupplier otherAdministrators,
        Supplier<Set<AccountRole>> elsewhere,
        Instant now,
        LocalDate today) {}
