package org.nishang.interchange.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the characters of an XML text in UTF-8 as they are, where they were given by their number, {@code &#x7530;}. A
 * program that cuts such a number to 16 bits shows another character for 𠮷.
 */
final class PlainCharacters extends FilterOutputStream {

    /** As long as {@code &#x10ffff;} is. */
    private static final int LONGEST = 10;

    /** Before it are blanks that a reader would tidy up, and what has a meaning in XML. */
    private static final int FIRST = 0xA0;

    /** What began with {@code &} and has not ended. */
    private final byte[] held = new byte[LONGEST];

    private int size;

    PlainCharacters(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            if (size > 0) {
                held[size++] = bytes[i];
                from = i + 1;
                if (bytes[i] == ';' || size == LONGEST) {
                    release();
                }
            } else if (bytes[i] == '&') {
                out.write(bytes, from, i - from);
                held[size++] = '&';
                from = i + 1;
            }
        }
        out.write(bytes, from, end - from);
    }

    private void release() throws IOException {
        int character = number();
        if (character >= FIRST && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)) {
            out.write(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        } else {
            out.write(held, 0, size);
        }
        size = 0;
    }

    /** The number that is held; -1 if it is none of a character. */
    private int number() {
        if (size < 5 || held[1] != '#' || held[2] != 'x' || held[size - 1] != ';') {
            return -1;
        }
        int number = 0;
        for (int i = 3; i < size - 1; i++) {
            int digit = Character.digit(held[i], 16);
            if (digit < 0) {
                return -1;
            }
            number = number * 16 + digit;
        }
        return number <= Character.MAX_CODE_POINT ? number : -1;
    }

    @Override
    public void flush() throws IOException {
        out.write(held, 0, size);
        size = 0;
        out.flush();
    }
}
