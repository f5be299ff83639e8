package org.nishang.identity.provider;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.AccountId;
import org.nishang.identity.SignedIn;
import org.nishang.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * What somebody who is signed in goes to a provider for. The portal signs it into the address, so that no page of
 * another site can send anybody there with it.
 */
@Component
public class Errands {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int CLAIM = 1 + Long.BYTES + 2 * Long.BYTES;

    private final Secrets secrets;
    private final Clock clock;

    Errands(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    public enum Kind {
        /** To let an identity open the own account. */
        LINK,
        /** To be asked again who one is. */
        PROVE
    }

    /** @param begun the provider has to have asked them since */
    public record Errand(Kind kind, AccountId account, Instant begun) {}

    /** The address to go to. */
    String address(Kind kind, SignedIn who, String provider) {
        var account = who.account().value();
        byte[] claim = ByteBuffer.allocate(CLAIM)
                .put((byte) kind.ordinal())
                .putLong(clock.millis())
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
        byte[] sent = ByteBuffer.allocate(CLAIM + Secrets.SIGNATURE)
                .put(claim)
                .put(signature(claim, provider))
                .array();
        return Providers.BEGIN + "/" + provider + "?for="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sent);
    }

    /** @return empty where it is not sound, too old, or for another provider */
    public Optional<Errand> read(String sent, String provider) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length != CLAIM + Secrets.SIGNATURE) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(bytes);
        byte[] claim = new byte[CLAIM];
        byte[] signature = new byte[Secrets.SIGNATURE];
        parts.get(claim).get(signature);
        if (!MessageDigest.isEqual(signature, signature(claim, provider))) {
            return Optional.empty();
        }
        var said = ByteBuffer.wrap(claim);
        var kind = Kind.values()[said.get()];
        var begun = Instant.ofEpochMilli(said.getLong());
        var account = new AccountId(new UUID(said.getLong(), said.getLong()));
        return clock.instant().isBefore(begun.plus(GOOD_FOR))
                ? Optional.of(new Errand(kind, account, begun))
                : Optional.empty();
    }

    private byte[] signature(byte[] claim, String provider) {
        byte[] kind = ("errand to " + provider + " ").getBytes(StandardCharsets.UTF_8);
        return secrets.sign(
                ByteBuffer.allocate(kind.length + CLAIM).put(kind).put(claim).array());
    }
}
