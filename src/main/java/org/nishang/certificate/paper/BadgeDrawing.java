package org.nishang.certificate.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.nishang.certificate.paper.PaperFonts.Face;

/**
 * The picture of a badge: the product's mark, role and year on a disc. All of it is outlines, the letters too, so that
 * it looks alike everywhere and needs no font where it is shown.
 */
final class BadgeDrawing {

    static final int SIZE = 512;

    private static final Color BLUE = new Color(0x1d4f91);
    private static final Color WHITE = Color.WHITE;
    private static final Color PALE = new Color(0xd5e0f0);

    private record Part(Shape shape, Color colour) {}

    private final PaperFonts fonts;
    private final List<Part> parts = new ArrayList<>();

    BadgeDrawing(PaperFonts fonts, String roleZh, String roleEn, String year) {
        this.fonts = fonts;
        disc(256, BLUE);
        disc(244, WHITE);
        disc(238, BLUE);
        mark(new AffineTransform(5.6, 0, 0, 5.6, 256 - 16 * 5.6, 48));
        line("培训合格", fonts.sans(), 26, 0.28f, 262, PALE);
        line(roleZh, fonts.serif(), 72, 0.08f, 345, WHITE);
        line(roleEn, fonts.sans(), 25, 0.02f, 388, PALE);
        line(year, fonts.sans(), 34, 0.06f, 440, WHITE);
    }

    private void disc(double radius, Color colour) {
        parts.add(new Part(new Ellipse2D.Double(256 - radius, 256 - radius, 2 * radius, 2 * radius), colour));
    }

    /** A cocoon that opens into wings, as in {@code icons/nishang.svg}. */
    private void mark(AffineTransform place) {
        var mark = new Path2D.Double();
        mark.moveTo(16, 27);
        mark.curveTo(13.6, 27, 12, 24.5, 12, 20.8);
        mark.curveTo(12, 16.8, 13.7, 14, 16, 14);
        mark.curveTo(18.3, 14, 20, 16.8, 20, 20.8);
        mark.curveTo(20, 24.5, 18.4, 27, 16, 27);
        mark.closePath();
        mark.moveTo(14.7, 12.6);
        mark.curveTo(12.5, 8.3, 8.7, 5.6, 4.6, 5);
        mark.curveTo(4, 9.5, 4.8, 13.3, 6.9, 15.6);
        mark.curveTo(7.9, 16.7, 9.2, 17.3, 10.6, 17.4);
        mark.curveTo(11.2, 15.1, 12.6, 13.3, 14.7, 12.6);
        mark.closePath();
        mark.moveTo(17.3, 12.6);
        mark.curveTo(19.5, 8.3, 23.3, 5.6, 27.4, 5);
        mark.curveTo(28, 9.5, 27.2, 13.3, 25.1, 15.6);
        mark.curveTo(24.1, 16.7, 22.8, 17.3, 21.4, 17.4);
        mark.curveTo(20.8, 15.1, 19.4, 13.3, 17.3, 12.6);
        mark.closePath();
        parts.add(new Part(place.createTransformedShape(mark), WHITE));
    }

    private void line(String text, Face wanted, float size, float spacing, float y, Color colour) {
        int[] letters = text.codePoints().toArray();
        double width = -spacing * size;
        for (int letter : letters) {
            width += (fonts.faceFor(letter, wanted).width(letter) + spacing) * size;
        }
        double x = 256 - width / 2;
        for (int letter : letters) {
            Face face = fonts.faceFor(letter, wanted);
            parts.add(new Part(outline(face, letter, size, x, y), colour));
            x += (face.width(letter) + spacing) * size;
        }
    }

    private static Shape outline(Face face, int letter, float size, double x, double y) {
        try {
            var glyph = face.font().getGlyph().getGlyph(face.glyph(letter));
            if (glyph == null) {
                return new Path2D.Double(); // a blank
            }
            double scale = size / face.font().getUnitsPerEm();
            return new AffineTransform(scale, 0, 0, -scale, x, y).createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of the picture. */
    String svg() {
        var svg = new StringBuilder();
        for (Part part : parts) {
            svg.append("<path fill=\"#%06x\" d=\"".formatted(part.colour().getRGB() & 0xffffff))
                    .append(path(part.shape()))
                    .append("\"/>\n");
        }
        return svg.toString();
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            int numbers = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f", at[i]));
            }
        }
        return path.toString();
    }

    byte[] png() {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Part part : parts) {
            pen.setColor(part.colour());
            pen.fill(part.shape());
        }
        pen.dispose();
        var file = new ByteArrayOutputStream(32 * 1024);
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
