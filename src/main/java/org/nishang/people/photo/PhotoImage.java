package org.nishang.people.photo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.nishang.common.Refusal;

/**
 * A photo of 35 × 49 mm, made anew from the picture that somebody sent: what else the file said, where it was taken and
 * by which device, is not kept.
 */
final class PhotoImage {

    static final int LARGEST_FILE = 5_000_000;

    private static final int WIDTH = 413;
    private static final int HEIGHT = 579;
    private static final int LEAST_WIDTH = 260;
    private static final int MOST = 6000;
    private static final double RATIO = 35.0 / 49;

    /** Narrower or wider than this is no portrait photo: a card, a page, a screen. */
    private static final double TOLERANCE = 0.04;

    private static final float QUALITY = 0.85f;

    private PhotoImage() {}

    /**
     * @return a JPEG of 413 × 579 pixels
     * @throws Refusal with what is wrong with it
     */
    static byte[] made(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refusal("people.photo.large", LARGEST_FILE / 1_000_000);
        }
        BufferedImage sent;
        try {
            sent = read(file);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : new Refusal("people.photo.unreadable");
        }
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(sent, 0, 0, WIDTH, HEIGHT, Color.WHITE, null);
        pen.dispose();
        return jpeg(photo);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Refusal("people.photo.unreadable");
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName();
                if (!format.equalsIgnoreCase("jpeg") && !format.equalsIgnoreCase("png")) {
                    throw new Refusal("people.photo.unreadable");
                }
                reader.setInput(stream, true, true);
                // Before it is unpacked: a small file can hold a huge picture.
                check(reader.getWidth(0), reader.getHeight(0));
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void check(int width, int height) {
        if (width > MOST || height > MOST) {
            throw new Refusal("people.photo.huge", MOST);
        }
        if (Math.abs((double) width / height - RATIO) > TOLERANCE) {
            throw new Refusal("people.photo.shape", width, height);
        }
        if (width < LEAST_WIDTH) {
            throw new Refusal("people.photo.small", LEAST_WIDTH, width);
        }
    }

    private static byte[] jpeg(BufferedImage photo) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream(64 * 1024);
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(photo, null, null), how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
