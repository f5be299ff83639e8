package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.life.CertificateAct;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.life.CertificateLife;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.photo.PhotoKeeping;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PaperTemplatesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private PaperTemplates templates;

    @Autowired
    private PaperSeals seals;

    @Autowired
    private PhotoKeeping photos;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private CertificateLife life;

    @Autowired
    private Clock clock;

    private PersonId holder;
    private LocalDate today;

    @BeforeEach
    void aHolder() {
        holder = given.person("李小明");
        today = LocalDate.now(clock);
    }

    @Test
    void startsWithTheStandardPaperForBothRoles() throws Exception {
        assertThat(As.administrator("one").call(() -> templates.rows()))
                .filteredOn(row -> row.state() == TemplateRow.State.IN_USE)
                .extracting(TemplateRow::role, TemplateRow::number, TemplateRow::design)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(TrainingRole.DECLARANT, 1, PaperDesign.standard()),
                        org.assertj.core.groups.Tuple.tuple(TrainingRole.AUDITOR, 1, PaperDesign.standard()));
    }

    @Test
    void aSecondPersonBringsAVersionIntoUseAndFilesThatExistStayAsTheyAre() throws Exception {
        String before = issued();
        byte[] bytes = file(before);
        UUID version = As.administrator("one").call(() -> templates.propose(draft(today, "SPECIAL PAPER")));
        String waiting = issued();
        assertThat(text(file(waiting))).doesNotContain("SPECIAL PAPER");

        As.administrator("two").call(() -> approve(version));

        String after = issued();
        assertThat(text(file(after))).contains("SPECIAL PAPER");
        assertThat(file(before)).isEqualTo(bytes);
        assertThat(As.administrator("one").call(() -> templates.row(version)))
                .satisfies(row -> assertThat(row.state()).isEqualTo(TemplateRow.State.IN_USE))
                .satisfies(row -> assertThat(row.papers()).isOne());
        assertThat(PdfaCheck.faults(file(after))).isEmpty();
    }

    @Test
    void whoeverProposesDoesNotApprove() throws Exception {
        UUID version = As.administrator("one").call(() -> templates.propose(draft(today, "SPECIAL PAPER")));

        refuses("certificate.template.own", () -> As.administrator("one").call(() -> approve(version)));
        As.administrator("two").call(() -> approve(version));
        refuses("certificate.template.decided", () -> As.administrator("three").call(() -> approve(version)));
        refuses("certificate.template.in-use", () -> As.administrator("three").call(() -> withdraw(version)));
    }

    @Test
    void anAnnouncedVersionWaitsForItsDayAndCanBeTakenBack() throws Exception {
        UUID version = As.administrator("one").call(() -> templates.propose(draft(today.plusDays(1), "TOMORROW")));
        As.administrator("two").call(() -> approve(version));
        assertThat(As.administrator("one").call(() -> templates.row(version)).state())
                .isEqualTo(TemplateRow.State.ANNOUNCED);
        assertThat(text(file(issued()))).doesNotContain("TOMORROW");

        As.administrator("two").call(() -> withdraw(version));

        assertThat(As.administrator("one").call(() -> templates.row(version)).state())
                .isEqualTo(TemplateRow.State.WITHDRAWN);
    }

    @Test
    void onlyTheAuthorityOfTheWholeProposesAndNotForThePast() {
        refuses(
                "certificate.template.whole-only",
                () -> As.administrator(Scope.ofRegion("3304")).call(() -> templates.propose(draft(today, "X PAPER"))));
        refuses(
                "certificate.template.day-past",
                () -> As.administrator("one").call(() -> templates.propose(draft(today.minusDays(1), "X PAPER"))));
    }

    @Test
    void aRegionalOfficeNeitherApprovesNorWithdraws() throws Exception {
        UUID version = As.administrator("one").call(() -> templates.propose(draft(today, "X PAPER")));
        var regional = As.administrator(Scope.ofRegion("3304"));

        refuses("certificate.template.whole-only", () -> regional.call(() -> approve(version)));
        refuses("certificate.template.whole-only", () -> regional.call(() -> withdraw(version)));
    }

    @Test
    void aSealIsPutOnPaperAsItCameAndEachUseIsRecorded() throws Exception {
        UUID seal = As.administrator("one").call(() -> seals.supply("公章", seal(532, true), 45));
        UUID version = As.administrator("one").call(() -> templates.propose(sealed(seal)));
        As.administrator("two").call(() -> approve(version));

        String number = issued();
        byte[] file = file(number);

        assertThat(text(file)).doesNotContain("盖章处");
        assertThat(PdfaCheck.faults(file)).isEmpty();
        assertThat(As.administrator("one").call(() -> seals.rows()))
                .filteredOn(row -> row.id().equals(seal))
                .allSatisfy(row -> assertThat(row.uses()).isOne());
        assertThat(jdbc.sql(
                                "select file_sha256 = (select pdf_sha256 from certificate_document join certificate using (certificate_id) where number = :n) from paper_seal_use where number = :n")
                        .param("n", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesASealThatIsCoarseOpaqueOblongOrNone() throws Exception {
        refusesSeal("certificate.seal.coarse", seal(500, true), 45);
        refusesSeal("certificate.seal.not-transparent", seal(532, false), 45);
        refusesSeal("certificate.seal.not-png", "no image".getBytes(), 42);
        refusesSeal("certificate.seal.size", seal(532, true), 46);
        refuses(
                "certificate.seal.name",
                () -> As.administrator("one").call(() -> seals.supply(" ", seal(532, true), 45)));
    }

    @Test
    void aCopyHasAFileOfItsOwnWithItsMarkAndTheFirstStays() throws Exception {
        String number = issued();
        byte[] first = file(number);
        long version =
                As.administrator("one").call(() -> life.sheet(number, today)).version();
        As.administrator("one").call(() -> {
            life.act(number, version, new CertificateAct(CertificateEvent.REISSUED, today, null, "原件遗失"));
            return true;
        });

        byte[] copy = copy(number);

        assertThat(text(copy)).contains("补发", "Reissued on", PaperWords.chinese(today), number, "李小明");
        assertThat(copy(number)).isEqualTo(copy);
        assertThat(file(number)).isEqualTo(first).isNotEqualTo(copy);
        assertThat(PdfaCheck.faults(copy)).isEmpty();
        refuses(
                "common.unknown-id",
                () -> As.learner(holder).call(() -> files.copy(number, today.minusDays(1), Optional.empty())));
    }

    @Test
    void aPhotoStandsOnlyOnPapersOfATemplateThatHasOneAndGoesWithThePerson() throws Exception {
        given.employ(holder, given.enterprise("平湖像片厂", "330482"), "2020-01-01", null);
        As.administrator("one").call(() -> {
            photos.supply(holder, portrait());
            return true;
        });
        int without = pictures(file(issued()));
        UUID version = As.administrator("one").call(() -> templates.propose(withPhoto()));
        As.administrator("two").call(() -> approve(version));

        byte[] file = file(issued());

        assertThat(without).isZero();
        assertThat(pictures(file)).isOne();
        assertThat(PdfaCheck.faults(file)).isEmpty();
        assertThat(jdbc.sql(
                                "select delete_rule from information_schema.referential_constraints where constraint_schema = database() and constraint_name = 'fk_person_photo_person'")
                        .query(String.class)
                        .single())
                .isEqualTo("CASCADE");
    }

    @Test
    void aPreviewIsThePictureOfTheRealPaperWithWhatDoesNotFit() throws Exception {
        for (PaperSample sample : PaperSample.values()) {
            var preview = As.administrator("one")
                    .call(() -> templates.preview(TrainingRole.AUDITOR, "", PaperDesign.standard(), sample));
            var picture = ImageIO.read(new ByteArrayInputStream(preview.png()));
            assertThat(picture.getWidth()).isBetween(1100, 1140);
            assertThat(preview.missing()).as(sample.name()).isEmpty();
        }
    }

    private TemplateDraft draft(LocalDate from, String headEn) {
        var json = PaperDesign.standard().json().replace("CERTIFICATE OF TRAINING", headEn);
        return new TemplateDraft(TrainingRole.AUDITOR, "", PaperDesign.of(json), from);
    }

    private TemplateDraft sealed(UUID seal) {
        var json = PaperDesign.standard().json().replace("\"seal\":null", "\"seal\":\"" + seal + "\"");
        return new TemplateDraft(TrainingRole.AUDITOR, "", PaperDesign.of(json), today);
    }

    private TemplateDraft withPhoto() {
        var json = PaperDesign.standard().json().replace("\"photo\":false", "\"photo\":true");
        return new TemplateDraft(TrainingRole.AUDITOR, "", PaperDesign.of(json), today);
    }

    private String issued() {
        return given.complete(holder, TrainingRole.AUDITOR, today.toString()).number();
    }

    private byte[] file(String number) {
        return As.learner(holder)
                .call(() -> files.file(number, Optional.empty()).bytes().orElseThrow());
    }

    private byte[] copy(String number) {
        return As.learner(holder)
                .call(() -> files.copy(number, today, Optional.empty()).bytes().orElseThrow());
    }

    private boolean approve(UUID version) {
        templates.approve(version);
        return true;
    }

    private boolean withdraw(UUID version) {
        templates.withdraw(version);
        return true;
    }

    private void refusesSeal(String key, byte[] image, int millimetres) {
        refuses(key, () -> As.administrator("one").call(() -> seals.supply("公章", image, millimetres)));
    }

    private static byte[] seal(int pixels, boolean transparent) throws Exception {
        var image = new BufferedImage(
                pixels, pixels, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xb7282e));
        pen.setStroke(new BasicStroke(12));
        pen.drawOval(10, 10, pixels - 20, pixels - 20);
        return written(image, "png");
    }

    private static byte[] portrait() throws Exception {
        return written(new BufferedImage(700, 980, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    private static byte[] written(BufferedImage image, String format) throws Exception {
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private static String text(byte[] file) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pictures(byte[] file) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            int pictures = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                pictures++;
            }
            return pictures;
        }
    }
}
