package org.nishang.platform.content;

/**
 * One thing wrong in a file of content.
 *
 * @param file below the content's root, e.g. {@code courses/C04/items.yaml}
 * @param line counted from 1
 */
public record ContentFault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
