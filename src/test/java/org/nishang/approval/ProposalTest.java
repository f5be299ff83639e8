package org.nishang.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final Proposal proposal =
            new Proposal(new Proposal.Wish("RULES", Act.ANNOUNCE, "2027-01-01", "{}"), "first", NOW);

    @Test
    void isApprovedBySomebodyElseOnly() {
        refuses("approval.own", () -> proposal.approve("first", NOW));

        proposal.approve("second", NOW);

        refuses("approval.decided", () -> proposal.approve("third", NOW));
        refuses("approval.decided", () -> proposal.decline("first", NOW));
    }

    @Test
    void isTakenBackByWhoeverProposedIt() {
        proposal.decline("first", NOW);

        refuses("approval.decided", () -> proposal.approve("second", NOW));
    }

    @Test
    void waitsAgainOnlyIfWhoeverDeclinedItSaysSo() {
        refuses("approval.decided", () -> proposal.reopen("first"));
        proposal.decline("second", NOW);
        refuses("approval.decided", () -> proposal.reopen("first"));

        proposal.reopen("second");

        refuses("approval.own", () -> proposal.approve("first", NOW));
        proposal.approve("second", NOW);
        refuses("approval.decided", () -> proposal.reopen("second"));
    }

    @Test
    void saysWhoseItIs() {
        assertThat(proposal.shown("first").own()).isTrue();
        assertThat(proposal.shown("second").own()).isFalse();
    }
}
