package org.nishang.certificate.rule;

import org.nishang.approval.Proposed;

/**
 * A rule that somebody wants announced or withdrawn, and what that changes on its first day.
 *
 * @param rule that is to come, or to go
 */
public record RuleProposal(Proposed about, CertificationRule rule, RuleEffect effect) {}
