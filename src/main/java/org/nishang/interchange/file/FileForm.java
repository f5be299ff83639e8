package org.nishang.interchange.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a file is, told by its bytes: its name may say something else. */
enum FileForm {
    WORKBOOK,
    /** With separators, as far as its beginning tells. */
    TEXT,
    /** A web page, also one with its pictures in one file: Excel opens it under the name of a workbook. */
    PAGE,
    /** Excel's form of 2003. */
    TABLE_OF_XML,
    /** A workbook that only a password opens. */
    ENCRYPTED,
    /** The form of Excel up to 2003, and that of WPS. */
    OLD,
    EMPTY;

    /** Where the words of a page are looked for; what stands before them are comments at most. */
    private static final int HEAD = 4096;

    private static final Pattern PAGE_HEAD = Pattern.compile(
            "(?is)(<!--.*?-->\\s*)*(<(!doctype\\s+html|html|head|body|meta|title|style|table|div|center|font|p)\\b.*|mime-version:.*)");
    private static final Pattern XML_HEAD = Pattern.compile("(?is)<\\?xml\\b.*");
    private static final Pattern PAGE_IN_XML = Pattern.compile("(?is).*<(!doctype\\s+)?html\\b.*");

    static FileForm of(Path path) {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                return EMPTY;
            }
            if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
                return WORKBOOK;
            }
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                in.reset();
                // The folder of a compound file has its names in UTF-16.
                return contains(in, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)) ? ENCRYPTED : OLD;
            }
            // The first record of a sheet of Excel 2 to 4, which were no compound files.
            if (starts(head, 9, 0, 4, 0) || starts(head, 9, 2, 6, 0) || starts(head, 9, 4, 6, 0)) {
                return OLD;
            }
            return ofWords(words(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileForm ofWords(String head) {
        if (XML_HEAD.matcher(head).matches()) {
            return PAGE_IN_XML.matcher(head).matches() ? PAGE : TABLE_OF_XML;
        }
        return PAGE_HEAD.matcher(head).matches() ? PAGE : TEXT;
    }

    /** The beginning as text, as far as its words in plain letters matter. */
    private static String words(byte[] head) {
        Charset charset = starts(head, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        return Cells.trim(new String(head, charset));
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** Looks through all that is left; the first byte wanted is in what is wanted only once. */
    private static boolean contains(InputStream in, byte[] wanted) throws IOException {
        int found = 0;
        for (int next = in.read(); next >= 0 && found < wanted.length; next = in.read()) {
            found = next == wanted[found] ? found + 1 : next == wanted[0] ? 1 : 0;
        }
        return found == wanted.length;
    }
}
