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

/** What was handed out in a period. */
@Route(CertificateNavigation.ISSUES)
@RolesAllowed(Permission.SEE_CERTIFICATES)
class IssuesView extends BookView {

    IssuesView(CertificateBooks books, CertificateRegister register, CurrentUser user, Clock clock, ListTools lists) {
        super(CertificateBook.ISSUES, books, register, user, clock, lists);
    }
}
