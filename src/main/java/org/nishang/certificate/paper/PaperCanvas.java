package org.nishang.certificate.paper;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.nishang.certificate.paper.PaperFonts.Face;
import org.nishang.platform.QrModules;

/**
 * A page of A4 landscape to write and draw on, in millimetres from its upper left corner; sizes of type are in points.
 * Text goes on in the other face where one lacks a character.
 */
final class PaperCanvas {

    static final float WIDTH = 297;
    static final float HEIGHT = 210;

    private static final float POINTS = 72 / 25.4f;

    /** Between words of a line that differ in language or size, in millimetres. */
    private static final float GAP = 1.8f;

    /** Where the text's anchor is. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * How a text looks.
     *
     * @param spacing added between characters, in ems; from a tenth on, programs that read the file take it for a blank
     */
    record Style(Face face, float size, float spacing, Color colour) {
        Style(Face face, float size, Color colour) {
            this(face, size, 0, colour);
        }

        Style sized(float points) {
            return new Style(face, points, spacing, colour);
        }
    }

    private final PaperText texts;
    private final PDDocument document;
    private final PDPageContentStream content;
    private final Map<Face, PDType0Font> embedded = new HashMap<>();
    private final Map<Face, ReadableText> written = new HashMap<>();
    private final PaperTags tags;
    private final Set<String> tight = new LinkedHashSet<>();

    PaperCanvas(PDDocument document, PaperFonts fonts) throws IOException {
        this.document = document;
        texts = new PaperText(fonts);
        var page = new PDPage(new PDRectangle(WIDTH * POINTS, HEIGHT * POINTS));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        tags = new PaperTags(document, page, content);
    }

    /** What is drawn is one heading or line for those who have the page read aloud. */
    void together(String type, Drawing drawing) throws IOException {
        tags.open(type);
        drawing.draw();
        tags.close();
    }

    /** Drawing that may fail to be written. */
    interface Drawing {
        void draw() throws IOException;
    }

    /**
     * A text with its language.
     *
     * @param language as BCP 47 names it
     */
    record Word(String text, String language, Style style) {
        static Word zh(String text, Style style) {
            return new Word(text, "zh-CN", style);
        }

        static Word en(String text, Style style) {
            return new Word(text, "en", style);
        }
    }

    /** Texts one after the other in one line, with a blank between them. */
    void line(float x, float y, Align align, List<Word> words) throws IOException {
        float whole = GAP * Math.max(0, words.size() - 1);
        for (Word word : words) {
            whole += texts.width(word.text(), word.style()) / POINTS;
        }
        float left = x
                - switch (align) {
                    case LEFT -> 0;
                    case CENTRE -> whole / 2;
                    case RIGHT -> whole;
                };
        for (Word word : words) {
            text(word, left, y, Align.LEFT);
            left += texts.width(word.text(), word.style()) / POINTS + GAP;
        }
    }

    /** One line, never broken. */
    void text(Word word, float x, float y, Align align) throws IOException {
        String text = word.text();
        Style style = word.style();
        float points = texts.width(text, style);
        float left = x * POINTS
                - switch (align) {
                    case LEFT -> 0;
                    case CENTRE -> points / 2;
                    case RIGHT -> points;
                };
        tags.beginText(word.language());
        content.beginText();
        content.setNonStrokingColor(style.colour());
        content.setCharacterSpacing(style.spacing() * style.size());
        content.newLineAtOffset(left, (HEIGHT - y) * POINTS);
        for (PaperText.Run run : texts.runs(text, style.face())) {
            content.setFont(embed(run.face()), style.size());
            content.showText(run.text());
            written.computeIfAbsent(run.face(), face -> new ReadableText()).written(run.face(), run.text());
        }
        content.endText();
        tags.end();
    }

    /**
     * Text in a space: at the largest size that fits in the given lines, else at the smallest in as many lines as it
     * takes.
     *
     * @param word with the largest size
     * @param y of the first line's foot
     * @return the foot of the last line
     */
    float fit(Word word, float x, float y, float width, int lines, float smallest, Align align) throws IOException {
        String text = word.text();
        Style fitting = word.style();
        List<String> broken = texts.breakLines(text, width * POINTS, fitting);
        while (broken.size() > lines && fitting.size() > smallest) {
            fitting = fitting.sized(Math.max(smallest, fitting.size() - 0.5f));
            broken = texts.breakLines(text, width * POINTS, fitting);
        }
        if (broken.size() > lines) {
            tight.add(text);
        }
        float foot = y;
        for (String line : broken) {
            text(new Word(line, word.language(), fitting), x, foot, align);
            foot += fitting.size() * 1.3f / POINTS;
        }
        return foot - fitting.size() * 1.3f / POINTS;
    }

    /** Whether the text is one line of at most this width. */
    boolean fits(String text, float width, Style style) {
        return texts.width(text, style) <= width * POINTS;
    }

    void rule(float x1, float y1, float x2, float y2, float points, Color colour) throws IOException {
        tags.beginOrnament();
        content.setLineWidth(points);
        content.setStrokingColor(colour);
        content.moveTo(x1 * POINTS, (HEIGHT - y1) * POINTS);
        content.lineTo(x2 * POINTS, (HEIGHT - y2) * POINTS);
        content.stroke();
        tags.end();
    }

    /** A frame whose corners curve inwards by the given radius; 0 = square. */
    void frame(float inset, float radius, float points, Color colour) throws IOException {
        float left = inset * POINTS;
        float bottom = inset * POINTS;
        float right = (WIDTH - inset) * POINTS;
        float top = (HEIGHT - inset) * POINTS;
        float r = radius * POINTS;
        float k = r * 0.4477f; // a quarter circle by one Bézier curve: r · (1 − 0.5523)
        tags.beginOrnament();
        content.setLineWidth(points);
        content.setStrokingColor(colour);
        content.moveTo(left + r, bottom);
        content.lineTo(right - r, bottom);
        content.curveTo(right - r, bottom + r - k, right - k, bottom + r, right, bottom + r);
        content.lineTo(right, top - r);
        content.curveTo(right - k, top - r, right - r, top - r + k, right - r, top);
        content.lineTo(left + r, top);
        content.curveTo(left + r, top - r + k, left + k, top - r, left, top - r);
        content.lineTo(left, bottom + r);
        content.curveTo(left + k, bottom + r, left + r, bottom + r - k, left + r, bottom);
        content.closeAndStroke();
        tags.end();
    }

    /** A small filled square standing on a corner. */
    void diamond(float x, float y, float half, Color colour) throws IOException {
        float cx = x * POINTS;
        float cy = (HEIGHT - y) * POINTS;
        float h = half * POINTS;
        tags.beginOrnament();
        content.setNonStrokingColor(colour);
        content.moveTo(cx - h, cy);
        content.lineTo(cx, cy + h);
        content.lineTo(cx + h, cy);
        content.lineTo(cx, cy - h);
        content.closePath();
        content.fill();
        tags.end();
    }

    /**
     * A QR code as filled runs of modules, error correction M, without a quiet zone of its own.
     *
     * @param words what it is for, for those who cannot see it
     */
    void qr(String text, float x, float y, float side, Color colour, Word words) throws IOException {
        BitMatrix modules = QrModules.of(text);
        float module = side * POINTS / modules.getWidth();
        float left = x * POINTS;
        float top = (HEIGHT - y) * POINTS;
        tags.beginPicture(words.text(), words.language(), box(x, y, side, side));
        content.setNonStrokingColor(colour);
        for (QrModules.Run run : QrModules.runs(modules)) {
            content.addRect(
                    left + run.column() * module, top - (run.row() + 1) * module, run.length() * module, module);
        }
        content.fill();
        tags.end();
    }

    /** A picture whose shape is that of its place. */
    void picture(PDImageXObject image, float x, float y, float width, float height, Word words) throws IOException {
        tags.beginPicture(words.text(), words.language(), box(x, y, width, height));
        content.drawImage(image, x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
        tags.end();
    }

    /** An empty place with a hairline around it. */
    void place(float x, float y, float width, float height, Color colour) throws IOException {
        tags.beginOrnament();
        content.setLineWidth(0.4f);
        content.setStrokingColor(colour);
        content.addRect(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
        content.stroke();
        tags.end();
    }

    private static PDRectangle box(float x, float y, float width, float height) {
        return new PDRectangle(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
    }

    /** Texts that took more lines than there is room for. */
    Set<String> tight() {
        return tight;
    }

    private PDType0Font embed(Face face) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            embedded.put(face, font);
        }
        return font;
    }

    /** Ends the page and gives the finished file. */
    byte[] file() throws IOException {
        content.close();
        tags.finish();
        // PDFBox embeds its subsets while it saves; only then can what they stand for be corrected.
        document.save(OutputStream.nullOutputStream());
        for (var font : embedded.entrySet()) {
            Objects.requireNonNull(written.get(font.getKey())).describe(document, font.getValue());
        }
        var file = new ByteArrayOutputStream(64 * 1024);
        document.save(file);
        return file.toByteArray();
    }
}
