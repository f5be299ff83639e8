package org.nishang.demo;

import org.nishang.certificate.kernel.Issuer;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.setting.ConfirmedSettings;
import org.nishang.platform.web.PortalAddress;
import org.nishang.setup.SetUp;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirms for the demo what nobody need settle there: an issuer that does not exist, at whatever address the demo has.
 * A region of before that was asked for gets it too; a portal that is no demo never does.
 */
@Component
@Order(31)
class DemoIssuer implements ApplicationRunner {

    private final ConfirmedSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoWish wish;

    DemoIssuer(ConfirmedSettings settings, JdbcClient jdbc, TransactionTemplate transaction, DemoWish wish) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.wish = wish;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wish.isDemo() && hasPapersOfTheDemo()) {
            transaction.executeWithoutResult(status -> confirm());
        }
    }

    private boolean hasPapersOfTheDemo() {
        return jdbc.sql("select 1 from certificate_document where json_value(frozen, '$.issuerZh') = ? limit 1")
                .param(DemoPapers.ISSUER_ZH)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Once. */
    void confirm() {
        if (settings.last(Issuers.SETTING).isEmpty()) {
            var issuer = new Issuer(DemoTraining.ISSUER, "嘉纺培证字", DemoPapers.ISSUER_ZH, DemoPapers.ISSUER_EN);
            settings.confirm(Issuers.SETTING, Issuers.text(issuer), CurrentUser.PORTAL);
            settings.confirm(PortalAddress.SETTING, PortalAddress.OF_THIS_MACHINE, CurrentUser.PORTAL);
            settings.confirm(SetUp.OVER, "", CurrentUser.PORTAL);
        }
    }
}
