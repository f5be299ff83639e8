package org.nishang.certificate.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;

/** ECDSA on P-256 with SHA-256 (RFC 7518). */
final class Es256 implements Signatory {

    static final String NAME = "ES256";

    private final int number;
    private final ECKey key;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    private Es256(int number, ECKey key) {
        this.number = number;
        this.key = key;
        try {
            this.signer = new ECDSASigner(key);
            this.verifier = new ECDSAVerifier(key.toPublicJWK());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Es256 fresh(int number, String kid) {
        try {
            return new Es256(
                    number,
                    new ECKeyGenerator(Curve.P_256)
                            .keyID(kid)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #privateJwk} wrote. */
    static Es256 of(int number, String privateJwk) {
        try {
            return new Es256(number, ECKey.parse(privateJwk));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String privateJwk() {
        return key.toJSONString();
    }

    @Override
    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String kid() {
        return key.getKeyID();
    }

    @Override
    public String jws(String type, String payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(kid())
                .type(new JOSEObjectType(type))
                .build();
        var signed = new JWSObject(header, new Payload(payload));
        try {
            signed.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return signed.serialize();
    }

    @Override
    public boolean signed(String jws) {
        try {
            return JWSObject.parse(jws).verify(verifier);
        } catch (ParseException unreadable) {
            return false;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return signer.sign(new JWSHeader(JWSAlgorithm.ES256), message).decode();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
