package org.nishang.certificate.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nishang.certificate.paper.PaperCanvas.Style;
import org.nishang.certificate.paper.PaperFonts.Face;

/** How texts of a paper run: in which faces, how wide, where they break. */
final class PaperText {

    /** In place of a character that no font here has, as typesetters do. */
    private static final int GETA = 0x3013;

    /** A part of a text that one face has. */
    record Run(Face face, String text) {}

    private final PaperFonts fonts;

    PaperText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** @param room in points */
    List<String> breakLines(String text, float room, Style style) {
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
    float width(String text, Style style) {
        float ems = 0;
        for (int c : showable(text)) {
            ems += fonts.faceFor(c, style.face()).width(c);
        }
        int count = text.codePointCount(0, text.length());
        return (ems + Math.max(0, count - 1) * style.spacing()) * style.size();
    }

    /** Parts of one face each; what no font has is replaced. */
    List<Run> runs(String text, Face wanted) {
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
}
