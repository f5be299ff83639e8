package org.nishang.learning.hours;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.springframework.stereotype.Component;

/** Short claims that a page carries: signed, for one person and one use, of letters that an address may have. */
@Component
class SignedClaims {

    /** Half of a signature: 128 bits. */
    private static final int SIGNATURE = Secrets.SIGNATURE / 2;

    private final Secrets secrets;

    SignedClaims(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param use what it is for, so that no claim passes for one of another use */
    String sign(byte[] claim, String use, PersonId whose) {
        byte[] signed = ByteBuffer.allocate(claim.length + SIGNATURE)
                .put(claim)
                .put(signature(claim, use, whose))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The claim; empty if the portal did not sign it for this use, or signed it for somebody else.
     *
     * @param length of the claim, in bytes
     */
    Optional<byte[]> read(String text, int length, String use, PersonId whose) {
        if (text.length() != (4 * (length + SIGNATURE) + 2) / 3) {
            return Optional.empty();
        }
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noClaim) {
            return Optional.empty();
        }
        if (signed.length != length + SIGNATURE) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(signed, length);
        byte[] signature = Arrays.copyOfRange(signed, length, signed.length);
        return MessageDigest.isEqual(signature, signature(claim, use, whose)) ? Optional.of(claim) : Optional.empty();
    }

    private byte[] signature(byte[] claim, String use, PersonId whose) {
        byte[] about = (use + " " + whose.value()).getBytes(StandardCharsets.UTF_8);
        byte[] signed = secrets.sign(ByteBuffer.allocate(claim.length + about.length)
                .put(claim)
                .put(about)
                .array());
        return Arrays.copyOf(signed, SIGNATURE);
    }
}
