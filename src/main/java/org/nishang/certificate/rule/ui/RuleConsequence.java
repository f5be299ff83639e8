package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.RuleEffect;
import org.nishang.certificate.rule.RuleProposal;
import org.nishang.ui.question.Consequence;

/** What follows when a rule is announced or withdrawn, in numbers; said to who proposes and who approves. */
final class RuleConsequence {

    private RuleConsequence() {}

    static Consequence ofProposing(Component page, CertificationRule draft, RuleEffect effect) {
        return of(page, "certificate.rules.ask", draft, effect, "certificate.rules.announce");
    }

    static Consequence ofWithdrawing(Component page, CertificationRule rule, RuleEffect effect) {
        return of(page, "certificate.rules.withdraw.ask", rule, effect, "certificate.rules.withdraw");
    }

    static Consequence ofApproving(Component page, RuleProposal proposal) {
        return of(
                page,
                "certificate.rules.approve.ask." + proposal.about().act(),
                proposal.rule(),
                proposal.effect(),
                "approval.approve");
    }

    private static Consequence of(
            Component page, String question, CertificationRule rule, RuleEffect effect, String verb) {
        return new Consequence(
                page.getTranslation(
                        question,
                        page.getTranslation("certificate.role." + rule.role()),
                        rule.from().toString()),
                List.of(
                        page.getTranslation(
                                "certificate.rules.ask.last-day",
                                effect.issued().before().toString(),
                                effect.issued().after().toString()),
                        page.getTranslation("certificate.rules.ask.changed", effect.concerned()),
                        page.getTranslation("certificate.rules.ask.issued")),
                page.getTranslation(verb));
    }
}
