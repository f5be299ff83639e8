package org.nishang.approval;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals of all modules. Who may propose and decide, and what a yes does, is the business of the service that
 * calls this within its transaction, and so is the log.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Proposals {

    private final StoredProposals stored;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(StoredProposals stored, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param subject at most 64 characters; one proposal of a kind waits for each
     * @param content JSON
     * @throws Refusal {@code approval.open-already}
     */
    public UUID propose(String kind, Act act, String subject, String content) {
        refuseIfOpen(kind, subject);
        var proposal = new Proposal(new Proposal.Wish(kind, act, subject, content), user.actor(), clock.instant());
        store(proposal);
        events.publishEvent(new ProposalMade(proposal.id(), kind));
        return proposal.id();
    }

    /** Those that wait, the oldest first. */
    public List<Proposed> open(String kind) {
        return stored.open(kind).stream()
                .map(proposal -> proposal.shown(user.actor()))
                .toList();
    }

    /** How many wait for the yes of who asks. */
    public int countForMe(String kind) {
        return stored.countOpenOfOthers(kind, user.actor());
    }

    /**
     * @return what is to be done now
     * @throws Refusal {@code approval.own} to whoever proposed it, {@code approval.decided}, {@code common.unknown-id}
     */
    public Proposed approve(String kind, UUID id) {
        var proposal = lock(kind, id);
        proposal.approve(user.actor(), clock.instant());
        return store(proposal);
    }

    /** @throws Refusal {@code approval.decided}, {@code common.unknown-id} */
    public Proposed decline(String kind, UUID id) {
        var proposal = lock(kind, id);
        proposal.decline(user.actor(), clock.instant());
        return store(proposal);
    }

    /**
     * Takes the caller's own decline back.
     *
     * @throws Refusal {@code approval.decided}, {@code approval.open-already} if another one waits meanwhile
     */
    public Proposed reopen(String kind, UUID id) {
        var proposal = lock(kind, id);
        refuseIfOpen(kind, proposal.subject());
        proposal.reopen(user.actor());
        return store(proposal);
    }

    private Proposal lock(String kind, UUID id) {
        return stored.lock(id, kind).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private void refuseIfOpen(String kind, String subject) {
        if (stored.isOpen(kind, subject)) {
            throw new Refusal("approval.open-already");
        }
    }

    /** Of two at once the table takes one. */
    private Proposed store(Proposal proposal) {
        try {
            return stored.saveAndFlush(proposal).shown(user.actor());
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("approval.open-already");
        }
    }
}
