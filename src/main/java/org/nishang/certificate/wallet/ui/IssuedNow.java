package org.nishang.certificate.wallet.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.certificate.wallet.MyCertificates;
import org.nishang.certificate.wallet.WalletCard;
import org.nishang.ui.Kit;
import org.nishang.ui.PassedPart;

/** Beside a passed exam: the certificate that it led to, as a picture with its number. */
@org.springframework.stereotype.Component
class IssuedNow implements PassedPart {

    private final MyCertificates mine;

    IssuedNow(MyCertificates mine) {
        this.mine = mine;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> show(LocalDate since) {
        var issued = mine.cards().stream()
                .filter(WalletCard::isNew)
                .filter(card -> !card.says().issuedOn().isBefore(since))
                .toList();
        return issued.isEmpty() ? Optional.empty() : Optional.of(new Pictures(issued));
    }

    /** Drawn, not the PDF: it is there at once. */
    @CssImport("./styles/certificate.css")
    private static final class Pictures extends Div {

        Pictures(List<WalletCard> issued) {
            addClassName("issued-now");
            issued.forEach(card -> add(picture(card)));
        }

        private Component picture(WalletCard card) {
            var says = card.says();
            var number = Kit.tested(Kit.styled(new Span(says.number()), "code"), "issued-number");
            var seal = Kit.styled(new Span(), "issued-seal");
            seal.getElement().setAttribute("aria-hidden", "true");
            var paper = Kit.styled(
                    new Div(
                            Kit.styled(new Span(getTranslation("certificate.paper-title")), "kind"),
                            Kit.styled(new Paragraph(says.holder()), "holder"),
                            new Paragraph(says.title().in(getLocale())),
                            number,
                            seal),
                    "issued-paper");
            var words = new Paragraph(getTranslation(
                    "certificate.issued-now.words",
                    says.issuedOn().toString(),
                    says.lastDay().toString()));
            return Kit.tested(
                    Kit.card(
                            "",
                            new H2(getTranslation("certificate.issued-now")),
                            paper,
                            words,
                            Kit.styled(new Div(CertificateWords.pdf(this, says.number())), "actions")),
                    "issued-now");
        }
    }
}
