package org.nishang.certificate.life;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * How an enterprise is staffed in one role before and after an act on a certificate.
 *
 * @param required null = no headcount declared, so nobody knows
 */
@NamedInterface("api")
public record EnterpriseEffect(String enterprise, @Nullable Integer required, int held, int after) {}
