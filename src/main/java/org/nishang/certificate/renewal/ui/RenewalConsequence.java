package org.nishang.certificate.renewal.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import org.nishang.certificate.renewal.RenewalOutlook;
import org.nishang.ui.question.Consequence;

/** What follows when a certificate is renewed by continuing education; said to its holder and to the desk. */
final class RenewalConsequence {

    private RenewalConsequence() {}

    static Consequence of(Component page, RenewalOutlook outlook) {
        var lines = new ArrayList<String>();
        lines.add(page.getTranslation(
                "certificate.renewal.ask.last-day",
                outlook.renewedTo().toString(),
                outlook.lastDay().toString()));
        outlook.cpd()
                .ifPresent(account -> lines.add(page.getTranslation(
                        "certificate.renewal.ask.used",
                        account.hours().toPlainString(),
                        account.hoursNeeded().toPlainString(),
                        account.audits(),
                        account.auditsNeeded())));
        lines.add(page.getTranslation("certificate.renewal.ask.number"));
        return new Consequence(
                page.getTranslation("certificate.renewal.ask", outlook.number()),
                lines,
                page.getTranslation("certificate.renewal.renew"));
    }
}
