package org.nishang.certificate.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nishang.certificate.kernel.FrozenCertificate;

/**
 * Draws the papers of certificates: A4 landscape, one page, a PDF/A-2a. Everything on one comes from the frozen data,
 * the design and the address to check it at.
 */
final class CertificatePaper {

    private final PaperFonts fonts;

    CertificatePaper(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Where a certificate is checked.
     *
     * @param code what the QR code says
     * @param address what is printed beside it
     */
    record Check(String code, String address) {}

    /**
     * A finished paper.
     *
     * @param missing characters that no font here has, as code points; printed as 〓
     * @param tight texts that are set smaller or in more lines than their place is meant for
     */
    record Drawn(byte[] file, List<String> missing, List<String> tight) {}

    /** @param made when the file is made */
    Drawn draw(FrozenCertificate says, PaperDesign design, PaperExtras extras, Check check, Instant made, ZoneId zone) {
        try (var document = new PDDocument()) {
            String title = (design.language().chinese() ? design.headZh() : design.headEn()) + " " + says.number();
            ArchivedPdf.describe(
                    document,
                    says.number() + extras.reissuedOn().map(LocalDate::toString).orElse(""),
                    title,
                    says.issuerZh(),
                    says.titleZh(),
                    made,
                    zone);
            var page = new PaperCanvas(document, fonts);
            new PaperPainting(document, page, fonts, says, design, extras, check).draw();
            return new Drawn(page.file(), missing(says, design), List.copyOf(page.tight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> missing(FrozenCertificate says, PaperDesign design) {
        var texts = new ArrayList<String>();
        texts.add(says.holder());
        texts.add(Objects.requireNonNullElse(says.enterprise(), ""));
        Stream.of(says.title(), says.issuer()).forEach(text -> texts.add(text.zh() + text.en()));
        texts.add(design.headZh() + design.headEn() + design.statementZh() + design.statementEn());
        texts.add(design.disclaimerZh() + design.disclaimerEn());
        texts.add(design.signatureZh() + design.signatureEn());
        return String.join("", texts)
                .codePoints()
                .filter(c -> !fonts.canShow(c))
                .mapToObj("U+%04X"::formatted)
                .distinct()
                .toList();
    }
}
