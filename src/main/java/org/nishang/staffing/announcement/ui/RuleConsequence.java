package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.nishang.staffing.announcement.RuleDraft;
import org.nishang.staffing.announcement.RulePreview;
import org.nishang.staffing.announcement.RuleProposal;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.ui.question.Consequence;

/** What follows when staffing rules are announced or withdrawn, in numbers; said to who proposes and who approves. */
final class RuleConsequence {

    private RuleConsequence() {}

    static Consequence ofProposing(Component page, RuleDraft draft, RulePreview preview) {
        return new Consequence(
                page.getTranslation(
                        "staffing.rules.ask", draft.name(), draft.validFrom().toString()),
                figures(page, preview),
                page.getTranslation("staffing.rules.publish"));
    }

    static Consequence ofWithdrawing(Component page, RuleSet set, RulePreview preview) {
        return new Consequence(
                page.getTranslation(
                        "staffing.rules.withdraw.ask",
                        set.name(),
                        set.valid().from().toString()),
                figures(page, preview),
                page.getTranslation("staffing.rules.withdraw"));
    }

    static Consequence ofApproving(Component page, RuleProposal proposal) {
        return new Consequence(
                page.getTranslation(
                        "staffing.rules.approve.ask." + proposal.about().act(),
                        proposal.rules().name(),
                        proposal.rules().validFrom().toString()),
                figures(page, proposal.effect()),
                page.getTranslation("approval.approve"));
    }

    static List<String> figures(Component page, RulePreview preview) {
        var lines = new ArrayList<String>();
        lines.add(page.getTranslation(
                "staffing.rules.effect.compliant",
                preview.declared(),
                preview.compliant().before(),
                preview.compliant().after()));
        preview.shortfall()
                .forEach((role, change) -> lines.add(page.getTranslation(
                        "staffing.rules.effect.shortfall",
                        page.getTranslation("staffing.role." + role.code()),
                        change.before(),
                        change.after())));
        lines.add(page.getTranslation(
                "staffing.rules.effect.newly", preview.newlyShort().size(), preview.newlyEnough()));
        return lines;
    }
}
