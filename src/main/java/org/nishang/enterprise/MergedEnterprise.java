package org.nishang.enterprise;

import java.time.LocalDate;
import org.nishang.identity.EnterpriseId;

/**
 * The other enterprise of a merger.
 *
 * @param on first day on which the two were one
 * @param inScope whether who asks may see more of it than its name
 */
public record MergedEnterprise(EnterpriseId id, String name, LocalDate on, boolean inScope) {}
