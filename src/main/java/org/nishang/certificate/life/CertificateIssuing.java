package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.rule.RuleLock;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the certificate of a completed programme, in the transaction that completes it: both happen or neither. Not
 * called by people; completion is decided in {@code learning}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CertificateIssuing {

    private final CertificateGranting granting;
    private final Dossiers dossiers;
    private final RuleLock rules;
    private final Issuers issuers;
    private final WaitingCertificates waiting;

    CertificateIssuing(
            CertificateGranting granting,
            Dossiers dossiers,
            RuleLock rules,
            Issuers issuers,
            WaitingCertificates waiting) {
        this.granting = granting;
        this.dossiers = dossiers;
        this.rules = rules;
        this.issuers = issuers;
        this.waiting = waiting;
    }

    /**
     * Before it is confirmed who issues, the certificate waits: what was completed stays completed.
     *
     * @throws org.nishang.common.Refusal {@code certificate.barred} after a revocation; {@code learning} asks
     *     beforehand, so this is for who is revoked at the same moment
     */
    @EventListener
    void on(ProgrammeCompleted completed) {
        if (issuers.found().isPresent()) {
            issue(Grant.of(completed));
        } else {
            waiting.add(completed);
        }
    }

    /**
     * @return false if it does not wait any more
     * @throws org.nishang.common.Refusal as {@link #on}, and {@code certificate.issuer.…}
     */
    boolean issueWaiting(UUID enrolment, LocalDate today) {
        var grant = waiting.take(enrolment, today);
        grant.ifPresent(this::issue);
        return grant.isPresent();
    }

    private void issue(Grant grant) {
        var holder = granting.holder(grant);
        var rule = rules.lock(grant.role(), grant.on());
        // Read under the lock: what was renewed a moment ago by another way is seen.
        var dossier = dossiers.of(grant.person(), grant.role(), grant.on());
        dossier.bar().ifPresent(bar -> {
            throw ProgrammeAllowance.refusal(bar);
        });
        var old = dossier.predecessor(rule);
        var succession = old.map(past -> Succession.of(rule, past.lastDay(), grant.on()))
                .orElseGet(() -> Succession.first(rule, grant.on()));
        granting.issue(grant, holder, succession, old.map(Dossier.Past::id));
    }
}
