package org.nishang.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.MyCertificates;
import org.nishang.certificate.WalletCard;
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
        boolean learner =
                user.signedIn()
                        .filter(who -> who.may(Permission.LEARN))
                        .flatMap(SignedIn::person)
                        .isPresent();
        if (!learner) {
            return Optional.empty();
        }
        var news = mine.cards().stream().filter(card -> card.isNew() || card.endsSoon()).toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(new News(news));
    }

    /** The card with a line for each. */
    @CssImport("./styles/certificate.css")
    static class News extends Div {

        News(List<WalletCard> cards) {
            var list = new Div();
            list.addClassName("certificate-news");
            cards.forEach(card -> list.add(line(card)));
            add(
                    Kit.card(
                            getTranslation("certificate.menu.wallet"),
                            list,
                            new Paragraph(
                                    Kit.link(
                                            "certificates",
                                            getTranslation("certificate.all-mine")))));
        }

        private Component line(WalletCard card) {
            var words =
                    new Span(
                            card.endsSoon()
                                    ? getTranslation(
                                            "certificate.news.ends",
                                            card.says().title().in(getLocale()),
                                            card.says().lastDay().toString(),
                                            card.daysLeft())
                                    : getTranslation(
                                            "certificate.news.issued",
                                            card.says().title().in(getLocale()),
                                            card.says().lastDay().toString()));
            var number = new Span(card.says().number());
            number.addClassName("soft");
            number.getElement().setAttribute("data-testid", "certificate-number");
            return new Div(
                    Looks.state(this, card), words, number, Looks.pdf(this, card.says().number()));
        }
    }
}
