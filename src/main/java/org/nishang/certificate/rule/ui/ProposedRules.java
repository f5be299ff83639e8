package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.time.ZoneId;
import org.nishang.approval.ui.ProposalCard;
import org.nishang.approval.ui.ProposalList;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRuleEditing;
import org.nishang.certificate.rule.RuleProposal;
import org.nishang.ui.Facts;

/** Rules that wait for the yes of a second person. */
class ProposedRules extends Composite<ProposalList> {

    private final CertificationRuleEditing editing;
    private final boolean mayDecide;
    private final ZoneId zone;
    private final Runnable changed;

    ProposedRules(CertificationRuleEditing editing, boolean mayDecide, ZoneId zone, Runnable changed) {
        this.editing = editing;
        this.mayDecide = mayDecide;
        this.zone = zone;
        this.changed = changed;
    }

    void show() {
        getContent().show(editing.proposals().stream().map(this::card).toList());
    }

    private Component card(RuleProposal proposal) {
        var id = proposal.about().id();
        var rule = proposal.rule();
        var card = new ProposalCard(
                proposal.about(),
                getTranslation(
                        "certificate.rules.proposal." + proposal.about().act(),
                        getTranslation("certificate.role." + rule.role()),
                        rule.from().toString()),
                RuleConsequence.ofApproving(this, proposal),
                zone,
                terms(rule),
                RuleWords.concerned(this, proposal.effect()));
        return mayDecide
                ? card.answers(() -> editing.approve(id), () -> editing.decline(id), () -> editing.reopen(id), changed)
                : card;
    }

    private Component terms(CertificationRule rule) {
        return new Facts()
                .add(getTranslation("certificate.rules.term"), RuleWords.term(this, rule))
                .add(getTranslation("certificate.rules.renewal"), RuleWords.renewal(this, rule))
                .add(getTranslation("certificate.rules.bar-of"), RuleWords.bar(this, rule))
                .add(getTranslation("certificate.rules.ways"), RuleWords.ways(this, rule));
    }
}
