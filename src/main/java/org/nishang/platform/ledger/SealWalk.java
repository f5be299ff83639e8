package org.nishang.platform.ledger;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.platform.Secrets;
import org.nishang.platform.ledger.Ledger.Seal;
import org.nishang.platform.ledger.Ledger.SealedChange;
import org.springframework.stereotype.Component;

/** Reads all recorded changes once, in their order, and holds them to the portal's seals. */
@Component
public class SealWalk {

    private static final int AT_ONCE = 5000;

    private final Ledger ledger;
    private final Secrets secrets;

    SealWalk(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** What is told on the way. */
    public interface Told {

        /** Each change, sealed or not. */
        void seen(SealedChange change);

        /** The portal did not do it. */
        void withoutSeal(RowChange change);

        /** Changes of this transaction were taken away, put in or altered. */
        void brokenSeal(Seal seal, RowChange one);
    }

    /**
     * @param from number of the first change that counts
     * @return how many changes were read
     */
    public long walk(long from, Told told) {
        Map<UUID, Open> open = new LinkedHashMap<>();
        long read = 0;
        long after = from - 1;
        while (true) {
            var some = ledger.after(after, AT_ONCE);
            for (SealedChange one : some) {
                told.seen(one);
                one.seal().ifPresentOrElse(seal -> add(open, seal, one.change()), () -> told.withoutSeal(one.change()));
            }
            read += some.size();
            if (some.size() < AT_ONCE) {
                break;
            }
            after = some.getLast().change().number();
        }
        // What began before the first change that counts, or was not whole yet, is read again as a whole.
        open.values().stream()
                .filter(one -> !isWhole(one.seal()))
                .forEach(one -> told.brokenSeal(one.seal(), one.first()));
        return read;
    }

    /** A seal whose changes have not all been read. */
    private record Open(Seal seal, RowChange first, SealMac mac) {}

    private void add(Map<UUID, Open> open, Seal seal, RowChange change) {
        var one = open.computeIfAbsent(seal.mark(), mark -> new Open(seal, change, new SealMac(mark)));
        one.mac().add(change);
        if (one.mac().changes() == seal.changes()) {
            if (MessageDigest.isEqual(one.mac().end(secrets), seal.mac())) {
                open.remove(seal.mark());
            }
        }
    }

    private boolean isWhole(Seal seal) {
        var again = new SealMac(seal.mark());
        ledger.ofSeal(seal.mark()).forEach(again::add);
        return again.changes() == seal.changes() && MessageDigest.isEqual(again.end(secrets), seal.mac());
    }
}
