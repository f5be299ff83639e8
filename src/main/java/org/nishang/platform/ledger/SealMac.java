package org.nishang.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.nishang.common.Sha256;
import org.nishang.platform.Secrets;

/** Adds up the changes of one transaction, in their order, to what the portal says of them with its key. */
final class SealMac {

    private final UUID seal;
    private final MessageDigest digest = Sha256.digest();
    private int changes;

    SealMac(UUID seal) {
        this.seal = seal;
    }

    void add(RowChange change) {
        digest.update(change.bytes());
        changes++;
    }

    int changes() {
        return changes;
    }

    /** @return 32 bytes; no more changes can be added */
    byte[] end(Secrets secrets) {
        return secrets.sign("row-seal %s %d %s"
                .formatted(seal, changes, HexFormat.of().formatHex(digest.digest()))
                .getBytes(StandardCharsets.US_ASCII));
    }
}
