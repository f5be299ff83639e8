package org.nishang.identity.riddle;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import javax.imageio.ImageIO;

/**
 * Digits drawn as strokes, each bent, turned and moved by chance, over lines that cross them. No font is needed, so it
 * works on a server without any.
 */
final class DigitPicture {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 64;
    private static final int LINES = 5;

    /** Points of the stroke of each digit, column and row of a field of 4 × 6. */
    private static final String[] STROKES = {
        "10 30 41 45 36 16 05 01 10",
        "11 20 26 16 36",
        "02 10 30 41 42 06 46",
        "01 10 30 41 42 33 23 33 44 45 36 16 05",
        "30 04 44 34 30 36",
        "40 10 03 23 33 44 45 36 16 05",
        "30 20 02 05 16 36 45 44 33 13 04",
        "00 40 23 13 33 23 16",
        "10 30 41 42 33 13 02 01 10 13 04 05 16 36 45 44 33",
        "41 30 10 01 02 13 33 42 41 44 26"
    };

    private final SecureRandom random = new SecureRandom();

    /** @return a PNG of 200 × 64 pixels */
    byte[] of(String digits) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        lines(canvas);
        double room = (WIDTH - 24.0) / digits.length();
        for (int i = 0; i < digits.length(); i++) {
            digit(canvas, digits.charAt(i) - '0', 12 + i * room, room);
        }
        canvas.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void lines(Graphics2D canvas) {
        canvas.setStroke(new BasicStroke(1.5f));
        for (int i = 0; i < LINES; i++) {
            canvas.setColor(new Color(tone(), tone(), tone()));
            var line = new Path2D.Double();
            line.moveTo(0, between(4, HEIGHT - 4.0));
            line.curveTo(
                    WIDTH / 3.0,
                    between(0, HEIGHT),
                    2 * WIDTH / 3.0,
                    between(0, HEIGHT),
                    WIDTH,
                    between(4, HEIGHT - 4.0));
            canvas.draw(line);
        }
    }

    private void digit(Graphics2D canvas, int digit, double left, double room) {
        var place = new AffineTransform();
        place.translate(left + room / 2 + between(-3, 3), HEIGHT / 2.0 + between(-5, 5));
        place.rotate(between(-0.35, 0.35));
        place.shear(between(-0.25, 0.25), between(-0.1, 0.1));
        double size = between(5.6, 6.8);
        place.scale(size * between(0.8, 1), size);
        canvas.setColor(new Color(tone() / 2, tone() / 2, tone() / 2));
        canvas.setStroke(new BasicStroke((float) between(2.6, 3.6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(place.createTransformedShape(strokes(digit)));
    }

    /** With each point off its place by chance. */
    private Path2D strokes(int digit) {
        var path = new Path2D.Double();
        for (String point : STROKES[digit].split(" ")) {
            double x = point.charAt(0) - '0' - 2 + between(-0.22, 0.22);
            double y = point.charAt(1) - '0' - 3 + between(-0.22, 0.22);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private int tone() {
        return random.nextInt(60, 170);
    }

    private double between(double least, double most) {
        return random.nextDouble(least, most);
    }
}
