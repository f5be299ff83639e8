package org.nishang.certificate.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.nishang.certificate.paper.PaperFonts.Face;

/**
 * Which character each printed glyph stands for, so that a name is found by searching the file. PDFBox takes the first
 * character that a glyph has, which for 小 and some others is a radical of the same shape (U+2F29); here it is the one
 * that was written.
 */
final class ReadableText {

    /** PDF 32000-1, 9.10.3: no more entries in one block. */
    private static final int BLOCK = 100;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final SortedMap<Integer, Integer> characters = new TreeMap<>();

    void written(Face face, String text) {
        text.codePoints().forEach(c -> characters.put(face.glyph(c), c));
    }

    /** To be called once PDFBox has written its own. */
    void describe(PDDocument document, PDType0Font font) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(cmap().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    private String cmap() {
        var text = new StringBuilder("""
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        List<Map.Entry<Integer, Integer>> glyphs = new ArrayList<>(characters.entrySet());
        for (int from = 0; from < glyphs.size(); from += BLOCK) {
            var block = glyphs.subList(from, Math.min(glyphs.size(), from + BLOCK));
            text.append(block.size()).append(" beginbfchar\n");
            for (var glyph : block) {
                String character = Character.toString(glyph.getValue());
                text.append("<%04X> <".formatted(glyph.getKey()))
                        .append(HEX.formatHex(character.getBytes(StandardCharsets.UTF_16BE)))
                        .append(">\n");
            }
            text.append("endbfchar\n");
        }
        return text.append("""
                        endcmap
                        CMapName currentdict /CMap defineresource pop
                        end
                        end
                        """).toString();
    }
}
