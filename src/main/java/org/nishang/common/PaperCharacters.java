package org.nishang.common;

/** What the fonts of papers can show, for whoever takes a name that will stand on one. */
public interface PaperCharacters {

    /** @return the characters of a text that no font has, each once; empty where it can be printed */
    String missing(String text);
}
