package org.nishang.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with a passkey, as a browser would answer for it. What it says can be made wrong by {@link #at} and
 * {@link #unverified}.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data">WebAuthn, authenticator data</a>
 */
public final class SoftPasskey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[20];
    private String origin;
    private boolean isVerified = true;
    private int count;

    /** @param origin where the browser thinks that it is, as {@code http://localhost:8080} */
    public SoftPasskey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the browser is on another site. */
    public SoftPasskey at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** From now on the device does not see who touches it. */
    public SoftPasskey unverified() {
        isVerified = false;
        return this;
    }

    /** As a copy of the device would count, that was made before its last use. */
    public SoftPasskey setBack() {
        count--;
        return this;
    }

    /** @param options as the portal asks */
    public String make(String options) {
        byte[] client = client("webauthn.create", options);
        byte[] data = join(data(PRESENT | verified() | WITH_KEY), new byte[16], length(id), id, coseKey());
        byte[] attestation = join(
                bytes(0xa3, 0x63),
                text("fmt"),
                bytes(0x64),
                text("none"),
                bytes(0x67),
                text("attStmt"),
                bytes(0xa0, 0x68),
                text("authData"),
                bytes(0x59),
                length(data),
                data);
        return answer(Map.of("clientDataJSON", base64(client), "attestationObject", base64(attestation)));
    }

    /** @param options as the portal asks */
    public String show(String options) {
        byte[] client = client("webauthn.get", options);
        byte[] data = data(PRESENT | verified());
        return answer(Map.of(
                "clientDataJSON",
                base64(client),
                "authenticatorData",
                base64(data),
                "signature",
                base64(sign(join(data, sha256(client))))));
    }

    private int verified() {
        return isVerified ? VERIFIED : 0;
    }

    private byte[] client(String type, String options) {
        JsonNode asked = JsonMapper.shared().readTree(options);
        return text(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        asked.get("challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false)));
    }

    private byte[] data(int flags) {
        byte[] party = sha256(text(URI.create(origin).getHost()));
        return join(
                party,
                bytes(flags),
                ByteBuffer.allocate(Integer.BYTES).putInt(++count).array());
    }

    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                coordinate(point.getAffineX()),
                bytes(0x22, 0x58, 0x20),
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] fixed = new byte[32];
        int taken = Math.min(signed.length, 32);
        System.arraycopy(signed, signed.length - taken, fixed, 32 - taken, taken);
        return fixed;
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        base64(id),
                        "rawId",
                        base64(id),
                        "type",
                        "public-key",
                        "clientExtensionResults",
                        Map.of(),
                        "response",
                        response));
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] length(byte[] of) {
        return bytes(of.length >> 8, of.length);
    }

    private static byte[] text(String of) {
        return of.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] of) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
