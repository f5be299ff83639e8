package org.nishang.certificate.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.nishang.certificate.MyCertificates;
import org.nishang.certificate.WalletCard;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;

/** A learner's own certificates, all of them, with what each is worth today. */
@Route("certificates")
@RolesAllowed(Permission.LEARN)
@Menu(title = "certificate.menu.wallet", icon = "certificate", order = 210)
@CssImport("./styles/certificate.css")
class WalletView extends Div implements HasDynamicTitle {

    WalletView(MyCertificates mine) {
        var cards = mine.cards();
        add(
                Kit.head(
                        getTranslation("certificate.menu.wallet"),
                        cards.isEmpty() ? "" : getTranslation("certificate.count", cards.size())));
        if (cards.isEmpty()) {
            add(
                    Kit.empty(
                            getTranslation("certificate.wallet.empty"),
                            getTranslation("certificate.wallet.empty.advice"),
                            Kit.action(
                                    "", getTranslation("certificate.wallet.to-learning"), true)));
            return;
        }
        var wallet = new Div();
        wallet.addClassName("wallet");
        cards.forEach((WalletCard card) -> wallet.add(new WalletPaper(card)));
        add(wallet);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificate.menu.wallet") + " · " + getTranslation("ui.product");
    }
}
