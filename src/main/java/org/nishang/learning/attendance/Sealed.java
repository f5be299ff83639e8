package org.nishang.learning.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.nishang.platform.Secrets;

/**
 * Short texts for addresses that only this portal can have written: what they say, then the first 16 bytes of its
 * signature (HMAC-SHA-256), in base64url.
 *
 * @param purpose what they are for; one for another purpose is none
 * @param bytes how long what they say is
 */
record Sealed(String purpose, int bytes) {

    private static final int SIGNATURE = 16;

    String text(Secrets secrets, byte[] says) {
        var all = ByteBuffer.allocate(bytes + SIGNATURE).put(says).put(signature(secrets, says));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** @return empty for whatever this portal did not write for the purpose */
    Optional<ByteBuffer> read(Secrets secrets, String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        if (all.length != bytes + SIGNATURE) {
            return Optional.empty();
        }
        byte[] says = Arrays.copyOf(all, bytes);
        byte[] signature = Arrays.copyOfRange(all, bytes, all.length);
        return MessageDigest.isEqual(signature, signature(secrets, says))
                ? Optional.of(ByteBuffer.wrap(says))
                : Optional.empty();
    }

    private byte[] signature(Secrets secrets, byte[] says) {
        byte[] name = (purpose + "\n").getBytes(StandardCharsets.UTF_8);
        var claim = ByteBuffer.allocate(name.length + says.length).put(name).put(says);
        return Arrays.copyOf(secrets.sign(claim.array()), SIGNATURE);
    }
}
