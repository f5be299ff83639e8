package org.nishang.selfcheck;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.nishang.common.Sha256;
import org.nishang.platform.ledger.RowChange;

/** Changes of a table, added up in their order. */
final class ChangeSum {

    private final MessageDigest digest = Sha256.digest();
    private long changes;
    private String sum = "";

    void add(RowChange change) {
        digest.update(change.bytes());
        changes++;
    }

    long changes() {
        return changes;
    }

    /** @return 64 small hexadecimal digits; nothing can be added afterwards */
    String sha256() {
        if (sum.isEmpty()) {
            sum = HexFormat.of().formatHex(digest.digest());
        }
        return sum;
    }
}
