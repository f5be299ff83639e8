package org.nishang.certificate.paper;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.kernel.PublicAddress;
import org.nishang.certificate.paper.CertificatePaper.Check;
import org.nishang.certificate.paper.CertificatePaper.Drawn;
import org.springframework.stereotype.Component;

/** Makes the files of papers: the fonts are parsed at the first, and kept. A page takes a few milliseconds. */
@Component
class PaperPress {

    /** Of pictures on screens: the paper is about 1,100 dots wide. */
    private static final int DPI = 96;

    /** As long as a claim is, so that the code looks as dense; nobody has signed it. */
    private static final String SAMPLE_CLAIM = "SAMPLE_".repeat(36);

    private final Issuers issuers;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable PaperFonts fonts;
    private @Nullable CertificatePaper paper;

    PaperPress(Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * A paper of the register, with the code and the address to check it at.
     *
     * @param claim what is signed, for the code
     * @throws org.nishang.common.Refusal {@code certificate.issuer.…} before it is confirmed who issues
     */
    Drawn print(FrozenCertificate says, String claim, PaperDesign design, PaperExtras extras) {
        return draw(issuers.confirmed().address(), says, claim, design, extras);
    }

    /** A paper for nobody. */
    Drawn specimen(FrozenCertificate says, PaperDesign design, PaperExtras extras) {
        return draw(issuers.specimen(), says, SAMPLE_CLAIM, design, extras);
    }

    private Drawn draw(
            PublicAddress address, FrozenCertificate says, String claim, PaperDesign design, PaperExtras extras) {
        return paper().draw(
                        says,
                        design,
                        extras,
                        new Check(address.proof(says.number(), claim), address.check(says.number())),
                        clock.instant(),
                        clock.getZone());
    }

    /** A paper for nobody, as a picture. */
    PaperPreview preview(FrozenCertificate says, PaperDesign design, PaperExtras extras) {
        Drawn drawn = specimen(says, design, extras);
        try (var document = Loader.loadPDF(drawn.file());
                var png = new ByteArrayOutputStream(256 * 1024)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI), "png", png);
            return new PaperPreview(png.toByteArray(), drawn.missing(), drawn.tight(), drawn.file().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
