package org.nishang.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows for a secret that was typed into it, read by its own means. */
public final class AppCode {

    private AppCode() {}

    /** @param secret in base 32, with blanks */
    public static String of(String secret, Instant now) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : secret.replaceAll("\\s", "").toCharArray()) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes.toByteArray(), "HmacSHA1"), now);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(secret, e);
        }
    }
}
