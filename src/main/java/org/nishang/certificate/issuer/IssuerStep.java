package org.nishang.certificate.issuer;

import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.life.WaitingCertificates;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.stereotype.Component;

/** Who issues certificates is confirmed. */
@Component
class IssuerStep implements SetUpStep {

    private final Issuers issuers;
    private final WaitingCertificates waiting;

    IssuerStep(Issuers issuers, WaitingCertificates waiting) {
        this.issuers = issuers;
        this.waiting = waiting;
    }

    @Override
    public String key() {
        return "certificate.setup.issuer";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_CERTIFICATES;
    }

    @Override
    public String address() {
        return "setup/issuer";
    }

    @Override
    public boolean binds() {
        return true;
    }

    @Override
    public Finding look() {
        int missed = waiting.count();
        return issuers.confirmation()
                .flatMap(by -> issuers.issuer()
                        .map(issuer -> Finding.confirmed(
                                by, "certificate.setup.issuer.is", issuer.nameZh(), issuer.code(), issuer.word())))
                .orElseGet(() -> Finding.of(false, "certificate.setup.issuer.missing", missed));
    }
}
