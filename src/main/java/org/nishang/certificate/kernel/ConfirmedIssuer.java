package org.nishang.certificate.kernel;

import org.springframework.modulith.NamedInterface;

/**
 * Who issues, and at which address that can be checked, as people confirmed both: only {@link Issuers} has one.
 * Whatever is issued or signed takes it, so nothing is before the confirmation.
 */
@NamedInterface("api")
public final class ConfirmedIssuer {

    private final Issuer issuer;
    private final PublicAddress address;

    ConfirmedIssuer(Issuer issuer, PublicAddress address) {
        this.issuer = issuer;
        this.address = address;
    }

    public String code() {
        return issuer.code();
    }

    public String word() {
        return issuer.word();
    }

    public String nameZh() {
        return issuer.nameZh();
    }

    public String nameEn() {
        return issuer.nameEn();
    }

    /** The addresses of the portal that certificates lead outsiders to. */
    public PublicAddress address() {
        return address;
    }
}
