package org.nishang.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that an authenticator app and the portal share, and the codes of it: six digits, a new one every 30
 * seconds, by SHA-1, which is what every app can do.
 *
 * @param secret {@value #BYTES} bytes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
record Totp(byte[] secret) {

    static final int BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);

    /** The clock of a phone may be half a minute off, as the RFC proposes. */
    private static final int STEPS_OFF = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** One that nobody knows. */
    static Totp random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    /** @param text as {@link #text()} has it, with or without blanks */
    static Totp of(String text) {
        var number = BigInteger.ZERO;
        for (char letter : text.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(letter)));
        }
        byte[] secret = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            secret[i] = number.shiftRight(8 * (BYTES - 1 - i)).byteValue();
        }
        return new Totp(secret);
    }

    /** @return the step that the code is of; empty where it is of none around now */
    OptionalLong stepOf(String code, Instant now) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(present - STEPS_OFF, present + STEPS_OFF)
                .filter(step -> MessageDigest.isEqual(typed, codeOf(step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    String codeAt(Instant moment) {
        return codeOf(moment.getEpochSecond() / STEP.toSeconds());
    }

    private String codeOf(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In base 32, as apps take it when it is typed: 32 letters and digits. */
    String text() {
        var text = new StringBuilder();
        var number = new BigInteger(1, secret);
        for (int shift = BYTES * 8 - 5; shift >= 0; shift -= 5) {
            text.append(BASE_32.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    /**
     * What a QR code says to an app.
     *
     * @see <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">Key Uri Format</a>
     */
    String uri(String issuer, String username) {
        String encoded = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(encoded, username, text(), encoded);
    }
}
