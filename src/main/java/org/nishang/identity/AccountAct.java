package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody does something with an account.
 *
 * @param otherAdministrators how many other accounts are system administrators for good
 * @param elsewhere what the person of the account is by other ones
 */
record AccountAct(Keeper by, int otherAdministrators, Set<AccountRole> elsewhere, Instant now, LocalDate today) {}
