package org.nishang.enterprise;

import java.time.LocalDate;
import org.nishang.identity.EnterpriseId;

/**
 * One enterprise became part of another; its people work there from that day. Published inside the transaction that
 * records it.
 */
public record EnterpriseMerged(EnterpriseId gone, EnterpriseId into, LocalDate on) {}
