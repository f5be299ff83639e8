package org.nishang.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps personal data unreadable at rest: AES-256-GCM for the text, HMAC-SHA-256 with a key of its own for exact
 * search, and with another one for what the portal signs. Keys lie in the data folder, apart from the database.
 */
public final class Secrets {

    /** Bytes of a signature. */
    public static final int SIGNATURE = 32;

    private static final int IV = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec encryption;
    private final SecretKeySpec search;
    private final SecretKeySpec signing;

    public Secrets(DataDirectory directory) {
        encryption = new SecretKeySpec(directory.secret("personal-data.key", Secrets::newKey), "AES");
        search = new SecretKeySpec(directory.secret("search.key", Secrets::newKey), "HmacSHA256");
        signing = new SecretKeySpec(directory.secret("signing.key", Secrets::newKey), "HmacSHA256");
    }

    private static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @return 12 bytes of nonce, then ciphertext and tag */
    public byte[] encrypt(String text) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return 12 bytes of nonce, then ciphertext and tag */
    public byte[] encrypt(byte[] plain) {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(128, iv));
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if the bytes were altered or sealed with another key */
    public String decrypt(byte[] sealed) {
        return new String(decryptBytes(sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if the bytes were altered or sealed with another key */
    public byte[] decryptBytes(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(128, sealed, 0, IV));
            return cipher.doFinal(sealed, IV, sealed.length - IV);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return 32 bytes, the same for the same text for ever */
    public byte[] searchHash(String text) {
        return mac(search, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What only this portal can have said.
     *
     * @return {@value #SIGNATURE} bytes
     */
    public byte[] sign(byte[] claim) {
        return mac(signing, claim);
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
