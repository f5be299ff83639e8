package org.nishang.assessment.bank;

/** A text of a form in both languages; either may still be empty. */
public record FormText(String zh, String en) {

    public static final FormText EMPTY = new FormText("", "");

    public boolean isWhole() {
        return !zh.isBlank() && !en.isBlank();
    }

    public boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }
}
