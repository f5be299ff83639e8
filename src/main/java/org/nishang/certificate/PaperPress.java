package org.nishang.certificate;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the files of papers, one at a time: the fonts are parsed at the first, and kept. A page
 * takes a few milliseconds.
 */
@Component
class PaperPress {

    private final PublicAddress address;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable CertificatePaper paper;

    PaperPress(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /**
     * @param missing characters that no font here has, as code points; printed as 〓
     */
    record Print(byte[] file, List<String> missing) {}

    Print print(FrozenCertificate says) {
        turn.lock();
        try {
            if (paper == null) {
                paper = new CertificatePaper(new PaperFonts());
            }
            return new Print(
                    paper.draw(
                            says, address.check(says.number()), clock.instant(), clock.getZone()),
                    paper.missing(says));
        } finally {
            turn.unlock();
        }
    }

    @PreDestroy
    void forget() {
        paper = null;
    }
}
