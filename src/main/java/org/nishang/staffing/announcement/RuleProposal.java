package org.nishang.staffing.announcement;

import org.nishang.approval.Proposed;

/**
 * Rules that somebody wants announced or withdrawn, and what that changes on their first day.
 *
 * @param rules those that are to come, or to go
 */
public record RuleProposal(Proposed about, RuleDraft rules, RulePreview effect) {}
