package org.nishang.certificate.paper;

import java.util.stream.Collectors;
import org.nishang.common.PaperCharacters;
import org.springframework.stereotype.Component;

/** Asks the fonts; they are read only for a text with a character that is not in everyday use. */
@Component
class PaperGlyphs implements PaperCharacters {

    /** As in a regular expression of the database: what is not surely in the fonts. */
    static final String UNUSUAL = "[^ -~·（）\\x{4E00}-\\x{9FA5}]";

    private final PaperPress press;

    PaperGlyphs(PaperPress press) {
        this.press = press;
    }

    @Override
    public String missing(String text) {
        return text.codePoints()
                .filter(point -> !isUsual(point))
                .filter(point -> !press.fonts().canShow(point))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isUsual(int point) {
        return (point >= ' ' && point <= '~') || (point >= 0x4E00 && point <= 0x9FA5) || "·（）".indexOf(point) >= 0;
    }
}
