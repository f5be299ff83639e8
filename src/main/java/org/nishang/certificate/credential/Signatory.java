package org.nishang.certificate.credential;

/**
 * Signs with one key. Today ES256, which every browser can check; another algorithm (SM2) is another implementation.
 */
interface Signatory {

    /** The key's number, as in signed claims. */
    int number();

    /** The address at which the key's public half is published. */
    String kid();

    /** The public half (RFC 7517). */
    String publicJwk();

    /**
     * @param type the {@code typ} of the header
     * @param payload JSON
     * @return a compact JWS
     */
    String jws(String type, String payload);

    /** Whether this key signed it, and nothing of it was changed since. */
    boolean signed(String jws);

    /** @return 64 bytes: r and s of 32 bytes each */
    byte[] sign(byte[] message);
}
