package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import java.time.ZoneId;
import org.nishang.approval.ui.ProposalCard;
import org.nishang.approval.ui.ProposalList;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.announcement.RuleEditing;
import org.nishang.staffing.announcement.RuleProposal;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.ui.Kit;

/** Rules that wait for the yes of a second person. */
class ProposedRules extends Composite<ProposalList> {

    private final RuleEditing editing;
    private final boolean mayDecide;
    private final ZoneId zone;
    private final Runnable changed;

    ProposedRules(RuleEditing editing, boolean mayDecide, ZoneId zone, Runnable changed) {
        this.editing = editing;
        this.mayDecide = mayDecide;
        this.zone = zone;
        this.changed = changed;
    }

    void show(RuleSet inForce) {
        getContent()
                .show(editing.proposals().stream()
                        .map(proposal -> card(proposal, inForce))
                        .toList());
    }

    private Component card(RuleProposal proposal, RuleSet inForce) {
        var id = proposal.about().id();
        var card = new ProposalCard(
                proposal.about(),
                getTranslation(
                        "staffing.rules.proposal." + proposal.about().act(),
                        proposal.rules().name(),
                        proposal.rules().validFrom().toString()),
                RuleConsequence.ofApproving(this, proposal),
                zone,
                RuleEffectPart.newlyShort(proposal.effect()),
                steps(proposal, inForce));
        return mayDecide
                ? card.answers(() -> editing.approve(id), () -> editing.decline(id), () -> editing.reopen(id), changed)
                : card;
    }

    private Component steps(RuleProposal proposal, RuleSet inForce) {
        var graphs = Kit.styled(new Div(), "row", "rule-columns");
        for (TrainingRole role : TrainingRole.values()) {
            var graph = new StepGraph();
            graph.draw(
                    proposal.rules().rowsOf(role),
                    headcount -> inForce.required(headcount, role, false, null),
                    getTranslation("staffing.rules.graph", getTranslation("staffing.role." + role.code())));
            graphs.add(new Div(new H4(getTranslation("staffing.role." + role.code())), graph));
        }
        return Kit.disclosure(getTranslation("staffing.rules.proposal.steps"), graphs);
    }
}
