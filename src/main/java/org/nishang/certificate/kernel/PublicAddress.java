package org.nishang.certificate.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.modulith.NamedInterface;

/** The addresses of the portal that certificates lead outsiders to; {@link Issuers} knows which. */
@NamedInterface("api")
public final class PublicAddress {

    private final String base;

    /** @param base without a slash at its end */
    PublicAddress(String base) {
        this.base = base;
    }

    /** The check of any certificate. */
    public String check() {
        return base + "/verify";
    }

    public String check(String number) {
        return base + "/verify/" + number;
    }

    /**
     * What the QR code says: the address of the check, and after it the signed claim, which a browser keeps to itself.
     */
    public String proof(String number, String claim) {
        return base
                + "/verify/"
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20")
                + "#"
                + claim;
    }

    /** The folder of the public keys. */
    public String keys() {
        return base + "/api/public/keys/";
    }

    public String key(int number) {
        return keys() + number;
    }

    /** Where the issuer describes itself. */
    public String issuer() {
        return base + "/api/public/issuer";
    }

    public String statusList(String purpose, int year) {
        return base + "/api/public/status/" + purpose + "/" + year;
    }

    /** Without a slash at its end. */
    public String base() {
        return base;
    }
}
