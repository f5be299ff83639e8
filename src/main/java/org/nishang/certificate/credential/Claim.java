package org.nishang.certificate.credential;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Sha256;

/**
 * What the QR code of a paper claims, in as few bytes as can be signed and scanned:
 *
 * <pre>
 * 1   version, 2; papers of version 1 have no hours
 * 2   number of the key
 * 1   role, D or A
 * 3   first day   }
 * 3   last day    } days since 0000-01-01
 * 3   signed on   }
 * 2   credit hours in hundredths; FFFF = not recorded
 * 1+n number, holder, document as printed, issuer's code: length and UTF-8 of each
 * 64  signature of all before it
 * </pre>
 *
 * <p>Its twin in the browser is {@code claim.js}.
 */
record Claim(
        int key,
        String role,
        LocalDate issuedOn,
        LocalDate lastDay,
        LocalDate signedOn,
        @Nullable BigDecimal creditHours,
        String number,
        String holder,
        String document,
        String issuer) {

    static final int VERSION = 2;

    private static final int NO_HOURS = 0xFFFF;

    /** A longer name is cut, so that the code can be scanned from paper. */
    private static final int LONGEST_NAME = 72;

    private static final long YEAR_ZERO = LocalDate.of(0, 1, 1).toEpochDay();

    static Claim of(FrozenCertificate says, String issuer, int key, Instant signedAt, ZoneId zone) {
        return new Claim(
                key,
                says.role(),
                says.issuedOn(),
                says.lastDay(),
                LocalDate.ofInstant(signedAt, zone),
                says.creditHours(),
                says.number(),
                shortened(says.holder()),
                says.documentMasked(),
                issuer);
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST_NAME) {
            return name;
        }
        var kept = new StringBuilder();
        int[] letters = name.codePoints().toArray();
        for (int letter : letters) {
            if (bytes(kept.toString()) + bytes(Character.toString(letter)) > LONGEST_NAME - 3) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.append('…').toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What is signed. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(160);
        bytes.write(VERSION);
        two(bytes, key);
        bytes.write(role.charAt(0));
        day(bytes, issuedOn);
        day(bytes, lastDay);
        day(bytes, signedOn);
        two(bytes, hours());
        text(bytes, number);
        text(bytes, holder);
        text(bytes, document);
        text(bytes, issuer);
        return bytes.toByteArray();
    }

    /** More than two bytes can say is as good as not recorded. */
    private int hours() {
        return Optional.ofNullable(creditHours)
                .map(hours -> hours.movePointRight(2).intValue())
                .filter(hundredths -> hundredths < NO_HOURS)
                .orElse(NO_HOURS);
    }

    private static void two(ByteArrayOutputStream bytes, int value) {
        bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
    }

    private static void day(ByteArrayOutputStream bytes, LocalDate day) {
        long count = day.toEpochDay() - YEAR_ZERO;
        if (count < 0 || count >= 1 << 24) {
            throw new IllegalArgumentException("day: " + day);
        }
        bytes.writeBytes(
                Arrays.copyOfRange(ByteBuffer.allocate(4).putInt((int) count).array(), 1, 4));
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > 255) {
            throw new IllegalArgumentException("text: " + text);
        }
        bytes.write(utf8.length);
        bytes.writeBytes(utf8);
    }

    /** As it stands in the QR code. */
    String signedBy(Signatory key) {
        byte[] claim = bytes();
        byte[] signature = key.sign(claim);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(claim.length + signature.length)
                        .put(claim)
                        .put(signature)
                        .array());
    }

    /**
     * What the revocation list calls it: who has not seen the paper cannot tell which one it is. Not over the
     * signature, of which anybody can make a second form that is as good.
     *
     * @return 12 characters
     */
    String digest() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes()), 9));
    }
}
