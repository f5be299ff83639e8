package org.nishang.certificate.paper;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.P;
import static org.nishang.certificate.paper.PaperCanvas.Align.CENTRE;
import static org.nishang.certificate.paper.PaperCanvas.Align.LEFT;
import static org.nishang.certificate.paper.PaperCanvas.Align.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.paper.PaperCanvas.Style;
import org.nishang.certificate.paper.PaperCanvas.Word;
import org.nishang.common.Text;

/** One paper while it is drawn, from top to bottom, as it is read. */
final class PaperPainting {

    /** Pure black: a printer of one bit makes dots of anything else, and a code of dots is not read. */
    static final Color INK = Color.BLACK;

    static final Color LINE = new Color(0xc3cad3);

    private static final float MIDDLE = PaperCanvas.WIDTH / 2;
    private static final float EDGE = 42;
    private static final float OTHER_EDGE = PaperCanvas.WIDTH - EDGE;
    private static final float VALUES = 84;
    private static final float PAIR = 178;
    private static final float PAIR_VALUES = 216;
    private static final float BETWEEN = 138;
    private static final float BETWEEN_VALUES = 166;

    /** 2 inches, as photographers in China cut it. */
    private static final float PHOTO_WIDTH = 35;

    private static final float PHOTO_HEIGHT = 49;
    private static final float PHOTO_X = OTHER_EDGE - PHOTO_WIDTH;
    private static final float PHOTO_Y = 27;

    /** Up to about 330 characters are scanned from paper at this size. */
    private static final float QR = 32;

    private static final float ISSUER = 222;
    private static final float SEAL_MIDDLE = 170.5f;

    private final PDDocument document;
    private final PaperCanvas page;
    private final PaperFonts fonts;
    private final FrozenCertificate says;
    private final PaperDesign design;
    private final PaperExtras extras;
    private final CertificatePaper.Check check;
    private final PaperLanguage language;
    private final Color colour;

    /** Beside the middle, on either side, above the fields. */
    private final float half;

    PaperPainting(
            PDDocument document,
            PaperCanvas page,
            PaperFonts fonts,
            FrozenCertificate says,
            PaperDesign design,
            PaperExtras extras,
            CertificatePaper.Check check) {
        this.document = document;
        this.page = page;
        this.fonts = fonts;
        this.says = says;
        this.design = design;
        this.extras = extras;
        this.check = check;
        this.language = design.language();
        this.colour = Color.decode(design.colour());
        this.half = (design.photo() ? PHOTO_X - 3 : OTHER_EDGE) - MIDDLE;
    }

    void draw() throws IOException {
        frame();
        numbers();
        title();
        if (design.photo()) {
            photo();
        }
        statement(fields(holder()));
        foot();
    }

    private void frame() throws IOException {
        page.frame(9, 0, 1.8f, colour);
        page.frame(11.6f, 4.5f, 0.5f, colour);
        for (float x : new float[] {12.6f, PaperCanvas.WIDTH - 12.6f}) {
            for (float y : new float[] {12.6f, PaperCanvas.HEIGHT - 12.6f}) {
                page.diamond(x, y, 0.9f, colour);
            }
        }
    }

    private void numbers() throws IOException {
        page.together(P, () -> {
            var words = words(PaperWords.NUMBER, sans(8, INK), sans(8, INK));
            words.add(Word.zh(says.displayNumber(), sans(9, INK)));
            page.line(22, 22, LEFT, words);
            page.text(Word.en(says.number(), sans(9, INK)), PaperCanvas.WIDTH - 22, 22, RIGHT);
        });
        if (extras.reissuedOn().isPresent()) {
            page.together(P, () -> {
                var words = words(PaperWords.REISSUED, sans(10, INK), sans(9, INK));
                words.add(date(extras.reissuedOn().get(), sans(10, INK)));
                page.line(22, 28, LEFT, words);
            });
        }
    }

    private void title() throws IOException {
        var large = new Style(fonts.serif(), language.chinese() ? 42 : 28, 0.09f, colour);
        page.together(H1, () -> {
            if (language.chinese()) {
                page.fit(Word.zh(design.headZh(), large), MIDDLE, 46.5f, 2 * half, 1, 22, CENTRE);
            } else {
                page.fit(Word.en(design.headEn(), large), MIDDLE, 49, 2 * half, 1, 16, CENTRE);
            }
            if (language == PaperLanguage.BILINGUAL) {
                var small = new Style(fonts.sans(), 11.5f, 0.09f, INK);
                page.fit(Word.en(design.headEn(), small), MIDDLE, 55, 2 * half, 1, 8, CENTRE);
            }
        });
        page.rule(MIDDLE - 34, 60, MIDDLE - 3, 60, 0.5f, LINE);
        page.rule(MIDDLE + 3, 60, MIDDLE + 34, 60, 0.5f, LINE);
        page.diamond(MIDDLE, 60, 1, colour);
    }

    private void photo() throws IOException {
        page.place(PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT, LINE);
        if (extras.photo().isPresent()) {
            var image =
                    PDImageXObject.createFromByteArray(document, extras.photo().get(), "photo");
            page.picture(image, PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT, described(PaperWords.PHOTO_OF));
        } else {
            centred(PaperWords.PHOTO, PHOTO_X + PHOTO_WIDTH / 2, PHOTO_Y + 26, sans(9, INK));
        }
    }

    /** @return the foot of the last line */
    private float holder() throws IOException {
        page.together(P, () -> page.line(MIDDLE, 68, CENTRE, words(PaperWords.CERTIFY, sans(9, INK), sans(9, INK))));
        var style = new Style(fonts.serif(), 28, PaperWords.isChinese(says.holder()) ? 0.08f : 0, INK);
        boolean oneLine = page.fits(says.holder(), 2 * half, style.sized(18));
        float foot = page.fit(
                Word.zh(says.holder(), oneLine ? style : style.sized(18)),
                MIDDLE,
                oneLine ? 80 : 76,
                2 * half,
                oneLine ? 1 : 2,
                11,
                CENTRE);
        float last = Math.max(88, foot + 6.8f);
        page.together(P, () -> {
            var words = words(PaperWords.sex(says.sex()), sans(10, INK), sans(10, INK));
            words.add(Word.zh(" ", sans(10, INK)));
            words.addAll(words(PaperWords.DOCUMENT, sans(10, INK), sans(10, INK)));
            words.add(Word.en(says.documentMasked(), sans(10, INK)));
            page.line(MIDDLE, last, CENTRE, words);
        });
        return last;
    }

    /**
     * @param above the foot of what is above
     * @return where the fields end
     */
    private float fields(float above) throws IOException {
        String enterprise = Objects.requireNonNullElse(says.enterprise(), "—");
        float room = OTHER_EDGE - VALUES;
        boolean much = above > 88 || !page.fits(enterprise, room, serif(10));
        float row = much ? 9.6f : 10.5f;
        float rule = row - 3.9f;
        float y = above + (much ? 11.5f : 13);

        page.rule(EDGE, y - 7, OTHER_EDGE, y - 7, 0.4f, LINE);
        y = pair(PaperWords.ENTERPRISE, Word.zh(enterprise, serif(13)), y, 8.5f) + row;
        page.rule(EDGE, y - rule, OTHER_EDGE, y - rule, 0.4f, LINE);
        y = programme(y) + row;
        page.rule(EDGE, y - rule, OTHER_EDGE, y - rule, 0.4f, LINE);
        roleAndMeasures(y);
        y += row;
        page.rule(EDGE, y - rule, OTHER_EDGE, y - rule, 0.4f, LINE);
        fact(PaperWords.ISSUED, List.of(date(says.issuedOn(), serif(12))), EDGE, VALUES, y);
        fact(PaperWords.VALID, List.of(date(says.lastDay(), serif(12))), PAIR, PAIR_VALUES, y);
        page.rule(EDGE, y + 4, OTHER_EDGE, y + 4, 0.4f, LINE);
        return y + 4;
    }

    private float pair(Text label, Word value, float y, float smallest) throws IOException {
        float[] foot = {y};
        page.together(P, () -> {
            label(label, EDGE, y);
            foot[0] = page.fit(value, VALUES, y, OTHER_EDGE - VALUES, 1, smallest, LEFT);
        });
        return foot[0];
    }

    private float programme(float y) throws IOException {
        if (language == PaperLanguage.EN) {
            return pair(PaperWords.PROGRAMME, Word.en(says.titleEn(), serif(12)), y, 8);
        }
        float foot = pair(PaperWords.PROGRAMME, Word.zh(says.titleZh(), serif(13)), y, 9);
        return language == PaperLanguage.ZH
                ? foot
                : page.fit(
                        Word.en(says.titleEn(), sans(9.5f, INK)),
                        VALUES,
                        foot + 5.2f,
                        OTHER_EDGE - VALUES,
                        1,
                        7.5f,
                        LEFT);
    }

    private void roleAndMeasures(float y) throws IOException {
        fact(PaperWords.ROLE, words(PaperWords.role(says.trainingRole()), serif(12), serif(12)), EDGE, VALUES, y);
        var hours = List.of(Word.en(says.creditHoursText(), serif(12)));
        var score = List.of(Word.en(Objects.requireNonNullElse(says.score(), "—"), serif(12)));
        boolean both = design.creditHours() && design.score();
        if (design.creditHours()) {
            fact(PaperWords.HOURS, hours, both ? BETWEEN : PAIR, both ? BETWEEN_VALUES : PAIR_VALUES, y);
        }
        if (design.score()) {
            fact(PaperWords.SCORE, score, PAIR, PAIR_VALUES, y);
        }
    }

    private void fact(Text label, List<Word> value, float x, float values, float y) throws IOException {
        page.together(P, () -> {
            label(label, x, y);
            page.line(values, y, LEFT, value);
        });
    }

    private void statement(float above) throws IOException {
        float y = Math.max(152, above + 7.5f);
        float room = 2 * (OTHER_EDGE - MIDDLE);
        if (language.chinese()) {
            var style = new Style(fonts.serif(), 15, 0.08f, INK);
            page.fit(Word.zh(design.statementZh(), style), MIDDLE, y, room, 1, 9, CENTRE);
        }
        if (language.english()) {
            boolean alone = !language.chinese();
            page.fit(
                    Word.en(design.statementEn(), alone ? serif(13) : sans(9, INK)),
                    MIDDLE,
                    alone ? y : y + 5.8f,
                    alone ? room : 130,
                    1,
                    6.5f,
                    CENTRE);
        }
    }

    private void foot() throws IOException {
        page.qr(check.code(), 22, 157.5f, QR, INK, described(PaperWords.QR_FOR));
        float beside = 22 + QR + 4;
        page.together(P, () -> {
            float y = 171;
            for (Word word : words(PaperWords.SCAN, sans(10, INK), sans(8, INK))) {
                page.text(word, beside, y, LEFT);
                y += 5;
            }
            page.fit(Word.en(check.address(), sans(7, INK)), beside, y, 74, 2, 6, LEFT);
        });
        if (design.hasSignature()) {
            page.rule(137, 181, 171, 181, 0.4f, INK);
            centred(new Text(design.signatureZh(), design.signatureEn()), 154, 186, sans(8, INK));
        }
        issuer();
        if (language.chinese() && language.english()) {
            var zh = Word.zh(design.disclaimerZh(), sans(7.5f, INK));
            var en = Word.en(design.disclaimerEn(), sans(7.5f, INK));
            if (page.fits(zh.text() + "  " + en.text(), 240, zh.style())) {
                page.together(P, () -> page.line(MIDDLE, 195.4f, CENTRE, List.of(zh, en)));
            } else {
                page.fit(zh, MIDDLE, 193, 240, 1, 6, CENTRE);
                page.fit(en, MIDDLE, 196.3f, 240, 1, 6, CENTRE);
            }
        } else {
            var words = words(new Text(design.disclaimerZh(), design.disclaimerEn()), sans(8, INK), sans(8, INK));
            page.fit(words.getFirst(), MIDDLE, 195.4f, 240, 1, 6, CENTRE);
        }
    }

    private void issuer() throws IOException {
        float y = 168.5f;
        if (language.chinese()) {
            y = page.fit(Word.zh(says.issuerZh(), serif(13)), ISSUER, y, 98, 1, 9, CENTRE) + 5;
        }
        if (language.english()) {
            var style = language.chinese() ? sans(8.5f, INK) : serif(11);
            page.fit(Word.en(says.issuerEn(), style), ISSUER, y, 98, 2, 7, CENTRE);
        }
        if (extras.seal().isEmpty()) {
            // A seal is never drawn here: there is the authority's own image or a place for it.
            var place = language.chinese() ? PaperWords.SEAL.zh() : PaperWords.SEAL.en();
            page.text(new Word(place, language.chinese() ? "zh-CN" : "en", sans(9, INK)), ISSUER, 181.5f, CENTRE);
        }
        page.text(date(says.issuedOn(), serif(12)), ISSUER, 188, CENTRE);
        if (extras.seal().isPresent()) {
            var seal = extras.seal().get();
            var image = PDImageXObject.createFromByteArray(document, seal.png(), "seal");
            float side = seal.millimetres();
            page.picture(
                    image,
                    ISSUER + design.sealRight() - side / 2,
                    SEAL_MIDDLE + design.sealDown() - side / 2,
                    side,
                    side,
                    described(PaperWords.SEAL_OF));
        }
    }

    private void label(Text label, float x, float y) throws IOException {
        boolean both = language == PaperLanguage.BILINGUAL;
        page.line(x, y, LEFT, words(label, sans(10, INK), both ? sans(7.5f, INK) : sans(9, INK)));
    }

    private void centred(Text text, float x, float y, Style style) throws IOException {
        page.together(P, () -> page.line(x, y, CENTRE, words(text, style, style)));
    }

    /** The languages of this paper, Chinese first. */
    private List<Word> words(Text text, Style zh, Style en) {
        var words = new ArrayList<Word>();
        if (language.chinese() && !text.zh().isEmpty()) {
            words.add(Word.zh(text.zh(), zh));
        }
        if (language.english() && !text.en().isEmpty()) {
            words.add(Word.en(text.en(), en));
        }
        return words;
    }

    private Word described(Text text) {
        return language.chinese() ? Word.zh(text.zh(), serif(1)) : Word.en(text.en(), serif(1));
    }

    private Word date(LocalDate day, Style style) {
        return language.chinese() ? Word.zh(PaperWords.chinese(day), style) : Word.en(PaperWords.english(day), style);
    }

    private Style serif(float size) {
        return new Style(fonts.serif(), size, INK);
    }

    private Style sans(float size, Color ink) {
        return new Style(fonts.sans(), size, ink);
    }
}
