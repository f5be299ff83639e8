package org.nishang.identity.factor;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A secret on its way into an app: as a QR code, or typed. */
@NamedInterface("api")
public final class SharedSecret {

    private final Totp secret;

    SharedSecret(Totp secret) {
        this.secret = secret;
    }

    /** 32 letters and digits in groups of four. */
    public String text() {
        return secret.text().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** @param issuer what the app calls the portal */
    public String uri(String issuer, String username) {
        return secret.uri(issuer, username);
    }

    /** What the app shows at that moment. */
    public String codeAt(Instant moment) {
        return secret.codeAt(moment);
    }
}
