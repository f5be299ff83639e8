package org.nishang.certificate;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.CertificatePaper.Check;
import org.nishang.certificate.CertificatePaper.Drawn;
import org.springframework.stereotype.Component;

/**
 * Makes the files of papers: the fonts are parsed at the first, and kept. A page takes a few
 * milliseconds.
 */
@Component
class PaperPress {

    private final PublicAddress address;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable PaperFonts fonts;
    private @Nullable CertificatePaper paper;

    PaperPress(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /**
     * A paper of the register, with the code and the address to check it at.
     *
     * @param claim what is signed, for the code
     */
    Drawn print(FrozenCertificate says, String claim, PaperDesign design, PaperExtras extras) {
        return paper().draw(
                        says,
                        design,
                        extras,
                        new Check(
                                address.proof(says.number(), claim), address.check(says.number())),
                        clock.instant(),
                        clock.getZone());
    }

    private CertificatePaper paper() {
        turn.lock();
        try {
            if (paper == null) {
                paper = new CertificatePaper(fonts());
            }
            return paper;
        } finally {
            turn.unlock();
        }
    }

    /** For whatever else is drawn. */
    PaperFonts fonts() {
        turn.lock();
        try {
            if (fonts == null) {
                fonts = new PaperFonts();
            }
            return fonts;
        } finally {
            turn.unlock();
        }
    }

    @PreDestroy
    void forget() {
        fonts = null;
        paper = null;
    }
}
