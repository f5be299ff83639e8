package org.nishang.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.nishang.platform.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The key that checkpoints are signed with (Ed25519). It lies in the data folder, apart from the database, and is in no
 * backup: who has a backup cannot sign.
 */
@Component
class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";

    /** What stands before the 32 bytes of a public key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey secret;
    private final String published;

    CheckpointKey(DataDirectory directory) {
        String[] halves = new String(
                        directory.secret(DataDirectory.OWN_SECRET + "audit.key", CheckpointKey::fresh),
                        StandardCharsets.US_ASCII)
                .split("\n");
        try {
            this.secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(halves[0])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.published = halves[1];
    }

    /** Both halves, a line each: the secret one in its PKCS #8 form, the 32 bytes of the public one. */
    private static byte[] fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] bytes = java.util.Arrays.copyOfRange(encoded, X509.length, encoded.length);
            return (TEXT.encodeToString(pair.getPrivate().getEncoded()) + "\n" + TEXT.encodeToString(bytes) + "\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, 32 bytes in base64url. */
    String published() {
        return published;
    }

    /** @return 64 bytes in base64url */
    String sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return false too if key or signature are none */
    static boolean verify(String published, byte[] message, String signed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(published);
            byte[] encoded = java.nio.ByteBuffer.allocate(X509.length + bytes.length)
                    .put(X509)
                    .put(bytes)
                    .array();
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(Base64.getUrlDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }
}
