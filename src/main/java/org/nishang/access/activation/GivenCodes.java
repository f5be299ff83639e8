package org.nishang.access.activation;

import java.util.List;

/**
 * What giving access came to.
 *
 * @param leftOut by name: those who have an account already, or whose account cannot be given one
 */
public record GivenCodes(List<Slip> slips, List<String> leftOut) {}
