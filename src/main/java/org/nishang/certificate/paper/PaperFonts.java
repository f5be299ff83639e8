package org.nishang.certificate.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.util.function.SingletonSupplier;

/**
 * The fonts of the paper, parsed once for all documents: Noto Serif SC for what is certified, Noto Sans SC for what
 * explains it. Both have the URO, extension A and the rare characters of the 通用规范汉字表. For characters of extension B
 * that only people's names have, such as 𠮷, there are the Japanese and the Hong Kong serif; they are read when the
 * first such name comes.
 */
final class PaperFonts {

    /** One face: its glyphs' widths and what it can show. */
    static final class Face {

        private final TrueTypeFont font;
        private final CmapLookup glyphs;
        private final float perEm;

        private Face(String file) throws IOException {
            try (InputStream stream =
                    Objects.requireNonNull(PaperFonts.class.getResourceAsStream("/fonts/" + file), file)) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            }
            // No ligatures: what is printed must be found again by copying and searching.
            font.setEnableGsub(false);
            glyphs = font.getUnicodeCmapLookup();
            perEm = font.getUnitsPerEm();
        }

        TrueTypeFont font() {
            return font;
        }

        int glyph(int codePoint) {
            return glyphs.getGlyphId(codePoint);
        }

        boolean has(int codePoint) {
            return glyph(codePoint) != 0;
        }

        /** In ems. */
        float width(int codePoint) {
            try {
                return font.getAdvanceWidth(glyph(codePoint)) / perEm;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Face serif;
    private final Face sans;
    private final Supplier<List<Face>> spare = SingletonSupplier.of(PaperFonts::spareFaces);

    PaperFonts() {
        try {
            serif = new Face("NotoSerifSC-SemiBold.ttf");
            sans = new Face("NotoSansSC-Regular.ttf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Face serif() {
        return serif;
    }

    Face sans() {
        return sans;
    }

    private static List<Face> spareFaces() {
        try {
            return List.of(new Face("NotoSerifJP-SemiBold.ttf"), new Face("NotoSerifHK-SemiBold.ttf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the wanted face, or another where only that one has the character */
    Face faceFor(int codePoint, Face wanted) {
        if (wanted.has(codePoint)) {
            return wanted;
        }
        Face other = wanted == serif ? sans : serif;
        return other.has(codePoint) ? other : spareFor(codePoint).orElse(wanted);
    }

    private Optional<Face> spareFor(int codePoint) {
        return Character.isIdeographic(codePoint)
                ? spare.get().stream().filter(face -> face.has(codePoint)).findFirst()
                : Optional.empty();
    }

    boolean canShow(int codePoint) {
        return serif.has(codePoint)
                || sans.has(codePoint)
                || spareFor(codePoint).isPresent();
    }
}
