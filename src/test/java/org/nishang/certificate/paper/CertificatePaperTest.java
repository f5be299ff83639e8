package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.FrozenCertificate;

class CertificatePaperTest {

    private static final PaperFonts FONTS = new PaperFonts();
    private static final int LARGEST = 60_000;

    private final CertificatePaper paper = new CertificatePaper(FONTS);

    @Test
    void saysWhoLearntWhatAndUntilWhenItCounts() throws Exception {
        String text = text(draw(PaperSpecimen.of("李小明", "平湖某某服饰有限公司")));

        assertThat(text)
                .contains(
                        "培训合格证书",
                        "CERTIFICATE OF TRAINING",
                        "李小明",
                        "男 Male",
                        "330***********0012",
                        "平湖某某服饰有限公司",
                        "报检员培训:国家强制性安全技术规范",
                        "Declarant training: national mandatory safety codes",
                        "24",
                        "2026年11月24日",
                        "2028年11月23日",
                        "JFP-D-2026-000123-6",
                        "嘉纺培证字〔2026〕第000123号",
                        "培训考核合格,特发此证",
                        "不是国家职业资格证书",
                        "(盖章处)",
                        "出口服装企业培训管理中心(演示)");
    }

    @Test
    void isOnePageOfA4LandscapeInChineseWithItsFontsEmbedded() throws Exception {
        try (PDDocument file = Loader.loadPDF(draw(PaperSpecimen.of("李小明", "平湖一厂")))) {
            assertThat(file.getNumberOfPages()).isOne();
            var box = file.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isCloseTo(841.9f, within(0.1f));
            assertThat(box.getHeight()).isCloseTo(595.3f, within(0.1f));
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(file.getDocumentInformation().getTitle()).contains("JFP-D-2026-000123-6");
            assertThat(file.getDocumentInformation().getAuthor()).contains("培训管理中心");
            for (var name : file.getPage(0).getResources().getFontNames()) {
                var font = (PDType0Font) file.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
            }
        }
    }

    @Test
    void carriesAQrCodeThatIsReadFromAPictureOf150Dpi() throws Exception {
        try (PDDocument file = Loader.loadPDF(draw(PaperSpecimen.of("李小明", "平湖一厂")))) {
            BufferedImage picture = new PDFRenderer(file).renderImageWithDPI(0, 150);

            assertThat(qr(picture)).isEqualTo(PaperSpecimen.PROOF);
        }
    }

    /** A laser printer has one bit: it makes dots of everything that is not black. */
    @Test
    void carriesAQrCodeThatIsReadAfterAPrinterOfOneBit() throws Exception {
        try (PDDocument file = Loader.loadPDF(draw(PaperSpecimen.of("李小明", "平湖一厂")))) {
            BufferedImage picture = dots(new PDFRenderer(file).renderImageWithDPI(0, 150));

            assertThat(qr(picture)).isEqualTo(PaperSpecimen.PROOF);
        }
    }

    @Test
    void printsItsWordsInBlackButForTheTitle() throws Exception {
        var others = new TreeSet<String>();
        try (PDDocument file = Loader.loadPDF(draw(PaperSpecimen.of("李小明", "平湖一厂")))) {
            new PDFTextStripper() {
                {
                    addOperator(new SetNonStrokingColor(this));
                    addOperator(new SetNonStrokingColorSpace(this));
                }

                @Override
                protected void processTextPosition(TextPosition character) {
                    float[] ink = getGraphicsState().getNonStrokingColor().getComponents();
                    if (isColoured(ink) && character.getFontSizeInPt() < 20) {
                        others.add(character.getUnicode());
                    }
                }
            }.getText(file);
        }
        assertThat(others).isEmpty();
    }

    private static boolean isColoured(float[] colour) {
        for (float part : colour) {
            if (part > 0) {
                return true;
            }
        }
        return false;
    }

    /** As an ordered screen of four by four makes them. */
    private static BufferedImage dots(BufferedImage picture) {
        int[][] screen = {{0, 8, 2, 10}, {12, 4, 14, 6}, {3, 11, 1, 9}, {15, 7, 13, 5}};
        var dots = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int light = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
                dots.setRGB(x, y, light * 16 > screen[y % 4][x % 4] * 255 + 127 ? 0xffffff : 0);
            }
        }
        return dots;
    }

    @Test
    void keepsALongNameAndALongEnterpriseInsideThePage() throws Exception {
        String name = "阿不都热合曼·买买提艾力·".repeat(4).substring(0, 50);
        String enterprise = "浙江省平湖市新埭镇工业园区国际服装城出口针织服装股份有限公司".repeat(6).substring(0, 180);

        byte[] file = draw(PaperSpecimen.of(name, enterprise));

        String text = text(file).replaceAll("\\s", "");
        assertThat(text).contains(name, enterprise);
        assertThat(file.length).isLessThan(LARGEST);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(qr(new PDFRenderer(document).renderImageWithDPI(0, 150))).isEqualTo(PaperSpecimen.PROOF);
        }
    }

    @Test
    void breaksALatinNameBetweenItsWords() throws Exception {
        assertThat(text(draw(PaperSpecimen.of("Maria Gonzalez ".repeat(3).strip(), null))))
                .contains("Maria Gonzalez");
    }

    @Test
    void showsTheRareCharactersOfNames() throws Exception {
        var says = PaperSpecimen.of("䶮𬭎㛃·龘堃𠮷𠝹", "犇羴鱻服饰");

        assertThat(drawn(says).missing()).isEmpty();
        assertThat(text(draw(says))).contains("䶮𬭎㛃·龘堃𠮷𠝹", "犇羴鱻服饰");
    }

    @Test
    void isFoundByTheVeryCharactersThatAreWritten() throws Exception {
        assertThat(rawText(draw(PaperSpecimen.of("王小方", "一人二手三金四土厂")))).contains("王小方", "一人二手三金四土厂", "（盖章处）");
    }

    @Test
    void isMadeAllTheSameAndTellsWhereNoFontHasACharacter() throws Exception {
        var says = PaperSpecimen.of("𪚥小明", "平湖一厂");

        assertThat(drawn(says).missing()).containsExactly("U+2A6A5");
        assertThat(text(draw(says))).contains("〓小明");
    }

    @Test
    void isSmall() {
        assertThat(draw(PaperSpecimen.of("李小明", "平湖某某服饰有限公司")).length).isLessThan(LARGEST);
    }

    @Test
    void isDrawnByManyAtOnceFromTheSameFonts() throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            var drawn = IntStream.range(0, 40)
                    .mapToObj(i -> workers.submit(() -> text(draw(PaperSpecimen.of("王小明" + i, "平湖" + i + "厂")))))
                    .toList();

            for (int i = 0; i < drawn.size(); i++) {
                assertThat(drawn.get(i).get()).contains("王小明" + i, "平湖" + i + "厂");
            }
        }
    }

    private byte[] draw(FrozenCertificate says) {
        return drawn(says).file();
    }

    private CertificatePaper.Drawn drawn(FrozenCertificate says) {
        return PaperSpecimen.drawn(paper, says, PaperDesign.standard(), PaperExtras.NONE);
    }

    private static String text(byte[] file) throws Exception {
        return Normalizer.normalize(rawText(file), Normalizer.Form.NFKC);
    }

    private static String rawText(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String qr(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(bitmap, java.util.Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
