package org.nishang.certificate.wallet.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.renewal.RenewalOutlook;
import org.nishang.certificate.renewal.ui.RenewalWays;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.certificate.wallet.WalletCard;
import org.nishang.ui.Kit;

/** One certificate in the wallet, like its paper. */
class WalletPaper extends Article {

    /** @param outlook how it can be renewed; empty where it cannot, or is already */
    WalletPaper(WalletCard card, Optional<RenewalOutlook> outlook, RenewalWays.Steps steps) {
        FrozenCertificate says = card.says();
        addClassName("certificate-card");
        if (card.status() != CertificateStatus.VALID) {
            addClassName("past");
        }
        getElement().setAttribute("data-testid", "certificate-card");
        var kind = Kit.styled(new Span(getTranslation("certificate.paper-title")), "kind");
        var top = Kit.styled(new Div(kind, CertificateWords.state(this, card)), "card-top");

        var holder = Kit.styled(new Paragraph(says.holder()), "holder");
        var facts = Kit.styled(new DescriptionList(), "paper-facts");
        var number = Kit.tested(new Span(says.number()), "certificate-number");
        fact(facts, "number", number);
        fact(facts, "role", new Span(getTranslation("certificate.role." + says.trainingRole())));
        fact(facts, "issued-on", new Span(says.issuedOn().toString()));
        fact(facts, "last-day", new Span(says.lastDay().toString()));

        add(top, new H2(says.title().in(getLocale())), holder, facts);
        if (card.status() == CertificateStatus.VALID) {
            add(left(card));
        }
        if (card.renewed()) {
            add(renewed());
        }
        outlook.ifPresent(one -> add(new RenewalWays(one, steps)));
        var pdf = Kit.styled(CertificateWords.pdf(this, says.number()), "action");
        var actions = Kit.styled(new Div(pdf, CertificateWords.check(this, says.number())), "card-actions");
        add(actions, new Share(says.number()));
    }

    private Component left(WalletCard card) {
        var left = Kit.styled(new Paragraph(CertificateWords.daysLeft(this, card.daysLeft())), "left");
        left.getElement().setAttribute("data-testid", "certificate-days");
        return left;
    }

    private Component renewed() {
        return Kit.styled(new Paragraph(getTranslation("certificate.renewed")), "soft");
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation("certificate.field." + key)));
        facts.add(new DescriptionList.Description(value));
    }
}
