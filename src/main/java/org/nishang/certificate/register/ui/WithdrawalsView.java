package org.nishang.certificate.register.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.nishang.certificate.register.CertificateBook;
import org.nishang.certificate.register.CertificateBooks;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.list.ListTools;

/** What was revoked, surrendered or suspended in a period, and why. */
@Route(CertificateNavigation.WITHDRAWALS)
@RolesAllowed(Permission.SEE_CERTIFICATES)
class WithdrawalsView extends BookView {

    WithdrawalsView(
            CertificateBooks books, CertificateRegister register, CurrentUser user, Clock clock, ListTools lists) {
        super(CertificateBook.WITHDRAWALS, books, register, user, clock, lists);
    }
}
