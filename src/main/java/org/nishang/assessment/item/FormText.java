package org.nishang.assessment.item;

/** A text of a form in both languages; either may still be empty. */
public record FormText(String zh, String en) {

    public static final FormText EMPTY = new FormText("", "");

    public boolean isWhole() {
        return !zh.isBlank() && !en.isBlank();
    }

    public FormText stripped() {
        return new FormText(zh.strip(), en.strip());
    }

    /** Characters that a file of a pack cannot hold. */
    public boolean isUnprintable() {
        return (zh + en)
                .codePoints()
                .anyMatch(c -> c < 0x20 && c != '\n' && c != '\t'
                        || c >= 0x7f && c < 0xa0
                        || c >= 0xd800 && c < 0xe000
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xfeff
                        || c == 0xfffe
                        || c == 0xffff);
    }

    public boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }
}
