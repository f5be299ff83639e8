package org.nishang.learning.nomination;

import java.util.Set;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the authority does with the nominations within its scope. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.DECIDE_NOMINATIONS + "')")
public class NominationDesk {

    private final NominationActs acts;
    private final NominationBook book;
    private final Acceptance acceptance;
    private final CurrentUser user;
    private final AuditLog log;

    NominationDesk(NominationActs acts, NominationBook book, Acceptance acceptance, CurrentUser user, AuditLog log) {
        this.acts = acts;
        this.book = book;
        this.acceptance = acceptance;
        this.user = user;
        this.log = log;
    }

    /**
     * Gives a place, or enrols on the portal, without the person's yes.
     *
     * @throws Refusal {@code common.unknown-id}, {@code learning.nomination.decided}, {@code learning.nomination.full},
     *     {@code learning.nomination.class-begun}, {@code learning.nomination.class-not-open}
     */
    public void give(NominationId id) {
        acts.give(id, book.seen());
    }

    /**
     * Declines; a place that it had goes to who waits longest.
     *
     * @throws Refusal {@code common.unknown-id}, {@code learning.nomination.decided},
     *     {@code learning.nomination.reason-missing}, {@code learning.nomination.class-begun},
     *     {@code learning.nomination.study-begun}
     */
    @Consequential
    public void decline(NominationId id, String reason) {
        acts.decline(id, book.seen(), reason);
    }

    /** The programmes whose nominations the person has to accept. */
    @Transactional(readOnly = true)
    public Set<String> asking() {
        return acceptance.needed();
    }

    public boolean mayChangeAsking() {
        return user.scope().everything();
    }

    /**
     * Lets nominations of a programme ask the person first, or enrol at once; those that are made already stay.
     *
     * @throws Refusal {@code learning.nomination.asking-is-for-all} for who is not the authority of the whole
     */
    public void ask(String programme, boolean asks) {
        if (!mayChangeAsking()) {
            throw new Refusal("learning.nomination.asking-is-for-all");
        }
        if (asks) {
            acceptance.ask(programme);
        } else {
            acceptance.enrolAtOnce(programme);
        }
        log.record(user.actor(), "learning.nomination-asking", programme, Boolean.toString(asks));
    }
}
