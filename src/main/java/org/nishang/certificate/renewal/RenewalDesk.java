package org.nishang.certificate.renewal;

import org.nishang.certificate.life.CertificateBorder;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renews certificates of the scope by continuing education that is complete. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class RenewalDesk {

    private final CertificateBorder border;
    private final CpdRenewal renewal;
    private final CurrentUser user;

    RenewalDesk(CertificateBorder border, CpdRenewal renewal, CurrentUser user) {
        this.border = border;
        this.renewal = renewal;
        this.user = user;
    }

    /**
     * @return the number of the new one
     * @throws Refusal {@code common.unknown-id} outside the scope, {@code certificate.renewal.own} of one's own, and
     *     the reasons why not
     */
    @Consequential
    public String renew(String number) {
        var certificate = border.held(number);
        if (user.learner().filter(certificate.person()::equals).isPresent()) {
            throw new Refusal("certificate.renewal.own");
        }
        return renewal.renew(certificate);
    }
}
