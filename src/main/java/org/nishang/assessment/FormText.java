package org.nishang.assessment;

/** A text of a form in both languages; either may still be empty. */
public record FormText(String zh, String en) {

    public static final FormText EMPTY = new FormText("", "");

    boolean isWhole() {
        return !zh.isBlank() && !en.isBlank();
    }

    boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }
}
