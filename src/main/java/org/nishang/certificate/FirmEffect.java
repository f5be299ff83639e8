package org.nishang.certificate;

import org.jspecify.annotations.Nullable;

/**
 * How an enterprise is staffed in one role before and after an act on a certificate.
 *
 * @param required null = no headcount declared, so nobody knows
 */
public record FirmEffect(String enterprise, @Nullable Integer required, int held, int after) {}
