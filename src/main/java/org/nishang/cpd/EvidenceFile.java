package org.nishang.cpd;

import java.util.Arrays;
import java.util.Locale;
import org.nishang.common.Refusal;

/**
 * A file that shows what was done: a PDF, a JPEG or a PNG by its first bytes, whatever it is called.
 *
 * @param mediaType of the three
 */
public record EvidenceFile(String name, String mediaType, byte[] content) {

    /** In bytes. */
    public static final int LARGEST = 5 << 20;

    private static final int LONGEST_NAME = 200;

    private enum Type {
        PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
        JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
        PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

        private final String media;
        private final int[] begin;

        Type(String media, int... begin) {
            this.media = media;
            this.begin = begin;
        }

        private boolean begins(byte[] content) {
            for (int i = 0; i < begin.length; i++) {
                if (i >= content.length || (content[i] & 0xFF) != begin[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws Refusal {@code cpd.file-empty}, {@code cpd.file-large}, {@code cpd.file-kind} */
    public static EvidenceFile of(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refusal("cpd.file-empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("cpd.file-large", LARGEST >> 20);
        }
        var type = Arrays.stream(Type.values())
                .filter(one -> one.begins(content))
                .findFirst()
                .orElseThrow(() -> new Refusal("cpd.file-kind"));
        return new EvidenceFile(shown(name, type), type.media, content.clone());
    }

    /** Without folders and control characters, of a length that a column holds. */
    private static String shown(String name, Type type) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (plain.isEmpty()) {
            plain = "evidence." + type.name().toLowerCase(Locale.ROOT);
        }
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    @Override
    public String toString() {
        return name + ", " + mediaType + ", " + content.length;
    }
}
