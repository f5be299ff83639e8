package org.nishang.ui;

/** What a state means to the eye: see the tokens in {@code ui.css}. */
public enum Tone {
    PLAIN,
    GOOD,
    SOON,
    BAD
}
