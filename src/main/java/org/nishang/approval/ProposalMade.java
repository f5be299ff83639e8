package org.nishang.approval;

import java.util.UUID;

/**
 * Something waits for the yes of a second person. Published inside the transaction that proposes it.
 *
 * @param kind of things that are decided on together: {@code STAFFING_RULES}
 */
public record ProposalMade(UUID proposal, String kind) {}
