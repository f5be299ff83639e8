package org.nishang.access.activation;

import java.util.List;

/**
 * What giving access to some people came to.
 *
 * @param leftOut by name: those who have an account already, or do not work within the scope any more
 */
public record GivenCodes(List<Slip> slips, List<AccessRow> leftOut) {}
