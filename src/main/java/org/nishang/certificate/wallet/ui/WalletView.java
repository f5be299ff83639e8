package org.nishang.certificate.wallet.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.nishang.certificate.renewal.ui.RenewalWays;
import org.nishang.certificate.wallet.MyCertificates;
import org.nishang.certificate.wallet.MyRenewals;
import org.nishang.certificate.wallet.WalletCard;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Kit;

/** A learner's own certificates, all of them, with what each is worth today. */
@Route("certificates")
@RolesAllowed(Permission.LEARN)
@Menu(title = "certificate.menu.wallet", icon = "certificate", order = 210)
@CssImport("./styles/certificate.css")
@CssImport("./styles/certificate-renewal.css")
class WalletView extends Div implements RenewalWays.Steps {

    private final MyRenewals renewals;
    private final Studying studying;

    WalletView(MyCertificates mine, MyRenewals renewals, Studying studying) {
        this.renewals = renewals;
        this.studying = studying;
        var cards = mine.cards();
        add(Kit.head(
                getTranslation("certificate.menu.wallet"),
                cards.isEmpty() ? "" : getTranslation("certificate.count", cards.size()),
                Kit.link("cpd", getTranslation("certificate.renewal.record"))));
        int waiting = mine.waiting();
        if (waiting > 0) {
            add(Kit.tested(
                    Kit.card("", new Paragraph(getTranslation("certificate.waiting", waiting))),
                    "waiting-certificates"));
        }
        if (cards.isEmpty()) {
            add(Kit.empty(
                    getTranslation("certificate.wallet.empty"),
                    getTranslation("certificate.wallet.empty.advice"),
                    Kit.action("", getTranslation("certificate.wallet.to-learning"), true)));
            return;
        }
        var wallet = Kit.styled(new Div(), "wallet");
        var outlooks = renewals.outlooks();
        cards.forEach((WalletCard card) -> wallet.add(new WalletPaper(
                card, Optional.ofNullable(outlooks.get(card.says().number())), this)));
        add(wallet);
    }

    @Override
    public void enrol(Programme programme) {
        studying.enrol(programme.code());
        UI.getCurrent().navigate("courses/" + programme.courses().getFirst());
    }

    @Override
    public void renewByCpd(String number) {
        String renewed = renewals.renew(number);
        Kit.done(getTranslation("certificate.renewal.done", renewed));
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
