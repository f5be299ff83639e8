package org.nishang.certificate;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.nishang.certificate.PaperFonts.Face;

/**
 * A page of A4 landscape to write and draw on, in millimetres from its upper left corner; sizes of
 * type are in points. Text goes on in the other face where one lacks a character.
 */
final class PaperCanvas {

    static final float WIDTH = 297;
    static final float HEIGHT = 210;

    /** In place of a character that no font here has, as typesetters do. */
    static final int GETA = 0x3013;

    private static final float POINTS = 72 / 25.4f;

    /** Where the text's anchor is. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * How a text looks.
     *
     * @param spacing added between characters, in ems; from a tenth on, programs that read the file
     *     take it for a blank
     */
    record Style(Face face, float size, float spacing, Color colour) {
        Style(Face face, float size, Color colour) {
            this(face, size, 0, colour);
        }

        Style sized(float points) {
            return new Style(face, points, spacing, colour);
        }
    }

    private final PaperFonts fonts;
    private final PDDocument document;
    private final PDPageContentStream content;
    private final Map<Face, PDType0Font> embedded = new HashMap<>();
    private final Map<Face, ReadableText> written = new HashMap<>();

    PaperCanvas(PDDocument document, PaperFonts fonts) throws IOException {
        this.document = document;
        this.fonts = fonts;
        var page = new PDPage(new PDRectangle(WIDTH * POINTS, HEIGHT * POINTS));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    /** One line, never broken. */
    void text(String text, float x, float y, Align align, Style style) throws IOException {
        float points = width(text, style);
        float left =
                x * POINTS
                        - switch (align) {
                            case LEFT -> 0;
                            case CENTRE -> points / 2;
                            case RIGHT -> points;
                        };
        content.beginText();
        content.setNonStrokingColor(style.colour());
        content.setCharacterSpacing(style.spacing() * style.size());
        content.newLineAtOffset(left, (HEIGHT - y) * POINTS);
        for (Run run : runs(text, style.face())) {
            content.setFont(embed(run.face()), style.size());
            content.showText(run.text());
            written.computeIfAbsent(run.face(), face -> new ReadableText())
                    .written(run.face(), run.text());
        }
        content.endText();
    }

    /**
     * Text in a space: at the largest size that fits in the given lines, else at the smallest in as
     * many lines as it takes.
     *
     * @param style with the largest size
     * @param y of the first line's foot
     * @return the foot of the last line
     */
    float fit(
            String text,
            float x,
            float y,
            float width,
            int lines,
            float smallest,
            Align align,
            Style style)
            throws IOException {
        Style fitting = style;
        List<String> broken = breakLines(text, width, fitting);
        while (broken.size() > lines && fitting.size() > smallest) {
            fitting = fitting.sized(Math.max(smallest, fitting.size() - 0.5f));
            broken = breakLines(text, width, fitting);
        }
        float foot = y;
        for (String line : broken) {
            text(line, x, foot, align, fitting);
            foot += fitting.size() * 1.3f / POINTS;
        }
        return foot - fitting.size() * 1.3f / POINTS;
    }

    /** Whether the text is one line of at most this width. */
    boolean fits(String text, float width, Style style) {
        return width(text, style) <= width * POINTS;
    }

    private List<String> breakLines(String text, float width, Style style) {
        float room = width * POINTS;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.isEmpty() && width(line + piece.stripTrailing(), style) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
            breakByCharacter(line, room, style, lines);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** A piece without a place to break that is wider than the space is broken anywhere. */
    private void breakByCharacter(StringBuilder line, float room, Style style, List<String> lines) {
        while (line.codePointCount(0, line.length()) > 1
                && width(line.toString().stripTrailing(), style) > room) {
            int end = line.length();
            while (end > 1 && width(line.substring(0, end), style) > room) {
                end = line.offsetByCodePoints(end, -1);
            }
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    /** In points. */
    private float width(String text, Style style) {
        float ems = 0;
        for (int c : showable(text)) {
            ems += fonts.faceFor(c, style.face()).width(c);
        }
        int count = text.codePointCount(0, text.length());
        return (ems + Math.max(0, count - 1) * style.spacing()) * style.size();
    }

    void line(float x1, float y1, float x2, float y2, float points, Color colour)
            throws IOException {
        content.setLineWidth(points);
        content.setStrokingColor(colour);
        content.moveTo(x1 * POINTS, (HEIGHT - y1) * POINTS);
        content.lineTo(x2 * POINTS, (HEIGHT - y2) * POINTS);
        content.stroke();
    }

    /** A frame whose corners curve inwards by the given radius; 0 = square. */
    void frame(float inset, float radius, float points, Color colour) throws IOException {
        float left = inset * POINTS;
        float bottom = inset * POINTS;
        float right = (WIDTH - inset) * POINTS;
        float top = (HEIGHT - inset) * POINTS;
        float r = radius * POINTS;
        float k = r * 0.4477f; // a quarter circle by one Bézier curve: r · (1 − 0.5523)
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
    }

    /** A small filled square standing on a corner. */
    void diamond(float x, float y, float half, Color colour) throws IOException {
        float cx = x * POINTS;
        float cy = (HEIGHT - y) * POINTS;
        float h = half * POINTS;
        content.setNonStrokingColor(colour);
        content.moveTo(cx - h, cy);
        content.lineTo(cx, cy + h);
        content.lineTo(cx + h, cy);
        content.lineTo(cx, cy - h);
        content.closePath();
        content.fill();
    }

    /** A QR code as filled runs of modules, error correction M, without a quiet zone of its own. */
    void qr(String text, float x, float y, float side, Color colour) throws IOException {
        BitMatrix modules = modules(text);
        float module = side * POINTS / modules.getWidth();
        float left = x * POINTS;
        float top = (HEIGHT - y) * POINTS;
        content.setNonStrokingColor(colour);
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    content.addRect(
                            left + column * module,
                            top - (row + 1) * module,
                            (end - column) * module,
                            module);
                }
                column = end + 1;
            }
        }
        content.fill();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            com.google.zxing.BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    com.google.zxing.EncodeHintType.ERROR_CORRECTION,
                                    com.google.zxing.qrcode.decoder.ErrorCorrectionLevel.M,
                                    com.google.zxing.EncodeHintType.MARGIN,
                                    0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private PDType0Font embed(Face face) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            embedded.put(face, font);
        }
        return font;
    }

    private List<Run> runs(String text, Face wanted) {
        var runs = new ArrayList<Run>();
        var part = new StringBuilder();
        Face current = wanted;
        for (int c : showable(text)) {
            Face face = fonts.faceFor(c, wanted);
            if (face != current && !part.isEmpty()) {
                runs.add(new Run(current, part.toString()));
                part.setLength(0);
            }
            current = face;
            part.appendCodePoint(c);
        }
        if (!part.isEmpty()) {
            runs.add(new Run(current, part.toString()));
        }
        return runs;
    }

    private int[] showable(String text) {
        return text.codePoints().map(c -> fonts.canShow(c) ? c : GETA).toArray();
    }

    private record Run(Face face, String text) {}

    /** Ends the page and gives the finished file. */
    byte[] file() throws IOException {
        content.close();
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
