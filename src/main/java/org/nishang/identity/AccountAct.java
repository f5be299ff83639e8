package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody does something with an account.
 *
 * @param otherAdministrators how many other accounts are system administrators for good
 */
record AccountAct(Keeper by, int otherAdministrators, Instant now, LocalDate today) {}
