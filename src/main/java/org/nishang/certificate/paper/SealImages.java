package org.nishang.certificate.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.nishang.common.Refusal;

/** What an image has to be like to be put on paper as a seal. */
final class SealImages {

    static final int LARGEST_FILE = 2_000_000;
    static final int SMALLEST = 40;
    static final int LARGEST = 45;

    private static final int DPI = 300;
    private static final int MOST_PIXELS = 2000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SealImages() {}

    /**
     * @param millimetres across, on paper
     * @return pixels across
     * @throws Refusal with what is wrong with it
     */
    static int check(byte[] png, int millimetres) {
        if (millimetres < SMALLEST || millimetres > LARGEST) {
            throw new Refusal("certificate.seal.size", SMALLEST, LARGEST);
        }
        if (png.length > LARGEST_FILE) {
            throw new Refusal("certificate.seal.file-large", LARGEST_FILE / 1_000_000);
        }
        int[] size = dimensions(png);
        int needed = (int) Math.ceil(millimetres / 25.4 * DPI);
        if (Math.min(size[0], size[1]) < needed) {
            throw new Refusal("certificate.seal.coarse", needed, DPI, size[0], size[1]);
        }
        if (Math.max(size[0], size[1]) > MOST_PIXELS) {
            throw new Refusal("certificate.seal.fine", MOST_PIXELS);
        }
        if (size[0] != size[1]) {
            throw new Refusal("certificate.seal.not-square", size[0], size[1]);
        }
        refuseUnlessTransparent(read(png));
        return size[0];
    }

    /** From the head of the file, so that a bomb is never unpacked. */
    private static int[] dimensions(byte[] png) {
        if (png.length < 33
                || !Arrays.equals(png, 0, PNG.length, PNG, 0, PNG.length)
                || png[12] != 'I'
                || png[13] != 'H') {
            throw new Refusal("certificate.seal.not-png");
        }
        return new int[] {number(png, 16), number(png, 20)};
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0x7f) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    private static BufferedImage read(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new Refusal("certificate.seal.not-png");
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : new Refusal("certificate.seal.not-png");
        }
    }

    /** The date must stay to be read under it: a picture on a white ground would hide it. */
    private static void refuseUnlessTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            throw new Refusal("certificate.seal.not-transparent");
        }
        int clear = 0;
        int seen = 0;
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                seen++;
                clear += image.getRGB(x, y) >>> 24 < 128 ? 1 : 0;
            }
        }
        if (clear * 3 < seen || clear == seen) {
            throw new Refusal("certificate.seal.not-transparent");
        }
    }
}
