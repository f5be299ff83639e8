package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nishang.certificate.kernel.FrozenCertificate;

/** A paper's file as an archive needs it, by the reference checker. */
class ArchivedPdfTest {

    private final CertificatePaper paper = new CertificatePaper(new PaperFonts());

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isAPdfA2aInEveryLanguage(PaperLanguage language) throws Exception {
        var design = PaperSpecimen.in(language);

        for (var says : List.of(
                PaperSpecimen.of("李小明", "平湖某某服饰有限公司"),
                PaperSpecimen.of("𠮷田䶮𠝹𪚥", null),
                PaperSpecimen.of("Maria Gonzalez", "平湖一厂"))) {
            assertThat(PdfaCheck.faults(draw(says, design))).isEmpty();
        }
    }

    @Test
    void isSeenByTheCheckerToBeNoneWithoutMetadataAndStructure() throws Exception {
        var good = draw(PaperSpecimen.of("李小明", "平湖一厂"), PaperDesign.standard());
        var spoilt = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(good)) {
            file.getDocumentCatalog().setMetadata(null);
            file.getDocumentCatalog().setMarkInfo(null);
            file.save(spoilt);
        }

        assertThat(PdfaCheck.faults(spoilt.toByteArray()))
                .anyMatch(fault -> fault.startsWith("6.6.2"))
                .anyMatch(fault -> fault.startsWith("6.7.2"));
    }

    @Test
    void isReadAloudInItsOrderAndEachTextInItsLanguage() throws Exception {
        try (PDDocument file = Loader.loadPDF(draw(PaperSpecimen.of("李小明", "平湖一厂"), PaperDesign.standard()))) {
            var parts = new ArrayList<PDStructureElement>();
            collect(file.getDocumentCatalog().getStructureTreeRoot(), parts);

            assertThat(parts.stream().map(PDStructureElement::getStructureType))
                    .startsWith("Document", "P", "Span")
                    .containsOnlyOnce("H1", "Figure");
            assertThat(parts.stream().map(PDStructureElement::getLanguage)).contains("zh-CN", "en");
            assertThat(parts.stream()
                            .filter(part -> part.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .containsExactly("查验本证书的二维码");
        }
    }

    @Test
    void isTheSameBytesWhenItIsMadeAgain() {
        var says = PaperSpecimen.of("李小明", "平湖一厂");

        assertThat(draw(says, PaperDesign.standard())).isEqualTo(draw(says, PaperDesign.standard()));
    }

    private byte[] draw(FrozenCertificate says, PaperDesign design) {
        return PaperSpecimen.drawn(paper, says, design, PaperExtras.NONE).file();
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> parts) {
        node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .forEach(kid -> {
                    parts.add(kid);
                    collect(kid, parts);
                });
    }
}
