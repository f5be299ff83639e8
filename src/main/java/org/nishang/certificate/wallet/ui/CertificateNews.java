package org.nishang.certificate.wallet.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.certificate.wallet.MyCertificates;
import org.nishang.certificate.wallet.WalletCard;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.SignedIn;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On a learner's first page: a certificate just obtained, or one that ends soon. */
@org.springframework.stereotype.Component
class CertificateNews implements WorkbenchPart {

    private final MyCertificates mine;
    private final CurrentUser user;

    CertificateNews(MyCertificates mine, CurrentUser user) {
        this.mine = mine;
        this.user = user;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Component> show() {
        boolean learner = user.signedIn()
                .filter(who -> who.may(Permission.LEARN))
                .flatMap(SignedIn::person)
                .isPresent();
        if (!learner) {
            return Optional.empty();
        }
        var news = mine.cards().stream()
                .filter(card -> card.isNew() || card.endsSoon())
                .toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(new News(news));
    }

    /** The card with a line for each; its looks are the kit's. */
    static class News extends Div {

        News(List<WalletCard> cards) {
            var lines = new Div();
            cards.forEach(card -> lines.add(line(card)));
            var all = Kit.link("certificates", getTranslation("certificate.all-mine"));
            add(Kit.card(getTranslation("certificate.menu.wallet"), lines, new Paragraph(all)));
        }

        private Component line(WalletCard card) {
            var says = card.says();
            String title = says.title().in(getLocale());
            var words = new Paragraph(
                    card.endsSoon()
                            ? getTranslation(
                                    "certificate.news.ends",
                                    title,
                                    says.lastDay().toString(),
                                    card.daysLeft())
                            : getTranslation(
                                    "certificate.news.issued",
                                    title,
                                    says.lastDay().toString()));
            var number = Kit.tested(Kit.styled(new Span(says.number()), "soft"), "certificate-number");
            var facts = new Div(CertificateWords.state(this, card), number, CertificateWords.pdf(this, says.number()));
            facts.addClassName("actions");
            return new Div(facts, words);
        }
    }
}
