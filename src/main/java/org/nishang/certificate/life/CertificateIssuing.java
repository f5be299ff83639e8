package org.nishang.certificate.life;

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

    CertificateIssuing(CertificateGranting granting, Dossiers dossiers, RuleLock rules) {
        this.granting = granting;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    /**
     * @throws org.nishang.common.Refusal {@code certificate.barred} after a revocation; {@code learning} asks
     *     beforehand, so this is for who is revoked at the same moment
     */
    @EventListener
    void on(ProgrammeCompleted completed) {
        var grant = Grant.of(completed);
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
