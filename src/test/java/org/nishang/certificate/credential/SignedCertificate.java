package org.nishang.certificate.credential;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.paper.CertificateCredentials;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate that is issued, printed and signed for good, and what a holder has of it. */
public final class SignedCertificate {

    private final ApplicationContext portal;
    private final CertificateFixture.Issued issued;
    private final PersonId holder;

    private SignedCertificate(ApplicationContext portal, CertificateFixture.Issued issued, PersonId holder) {
        this.portal = portal;
        this.issued = issued;
        this.holder = holder;
    }

    public static SignedCertificate issue(ApplicationContext portal, String name, TrainingRole role, LocalDate on) {
        var given =
                new CertificateFixture(portal.getBean(JdbcClient.class), portal.getBean(PersonRegister.class), portal);
        var transaction = portal.getBean(TransactionTemplate.class);
        PersonId holder = transaction.execute(status -> given.person(name));
        var issued = transaction.execute(status -> given.complete(holder, role, on.toString()));
        var signed = new SignedCertificate(portal, issued, holder);
        signed.pdf();
        return signed;
    }

    public String number() {
        return issued.number();
    }

    public LocalDate lastDay() {
        return issued.lastDay();
    }

    public PersonId holder() {
        return holder;
    }

    public byte[] pdf() {
        return As.learner(holder)
                .call(() -> portal.getBean(CertificateDownloads.class).file(number(), Optional.empty()))
                .bytes()
                .orElseThrow();
    }

    public String credential() {
        return new String(As.learner(holder)
                .call(() -> portal.getBean(CertificateCredentials.class).credential(number()))
                .bytes()
                .orElseThrow());
    }

    public String claim() {
        return claim(portal, issued.id());
    }

    /** What the code of a certificate says, whoever issued it. */
    public static String claim(ApplicationContext portal, UUID certificate) {
        return portal.getBean(CredentialStore.class).of(certificate).claim();
    }

    /** A picture of the printed paper, as a scanner makes it. */
    public Path picture(int dpi) throws IOException {
        Path file = Path.of("target", "paper-" + number() + "-" + dpi + ".png");
        try (var paper = Loader.loadPDF(pdf())) {
            BufferedImage picture = new PDFRenderer(paper).renderImageWithDPI(0, dpi);
            ImageIO.write(picture, "png", file.toFile());
        }
        return file;
    }

    public void change(String column, LocalDate day) {
        portal.getBean(JdbcClient.class)
                .sql("update certificate set " + column + " = ? where certificate_id = ?")
                .params(day, issued.id())
                .update();
    }

    public static String rotate(ApplicationContext portal) {
        return portal.getBean(SigningKeys.class).rotate();
    }
}
