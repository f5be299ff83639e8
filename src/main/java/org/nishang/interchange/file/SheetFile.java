package org.nishang.interchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * A file that somebody sent, known by what is in it, not by its name: a workbook or a text file. Looked through once;
 * its sheets may then be opened as often as needed.
 */
public final class SheetFile {

    private final Path path;
    private final FileLimits limits;
    private final WorkbookGuard.@Nullable Seen workbook;
    private final List<String> names;

    /** @throws Refusal {@code interchange.file.*}: why it cannot be read and what to do */
    public SheetFile(Path path, FileLimits limits) {
        this.path = path;
        this.limits = limits;
        switch (kind(path)) {
            case WORKBOOK -> {
                workbook = WorkbookGuard.look(path, limits);
                names = WorkbookSheet.names(path);
            }
            case TEXT -> {
                workbook = null;
                names = List.of("");
            }
            case ENCRYPTED -> throw new Refusal("interchange.file.password");
            case OLD -> throw new Refusal("interchange.file.old");
            case EMPTY -> throw new Refusal("interchange.file.empty");
            default -> throw new IllegalStateException();
        }
    }

    /** The sheets that people see, in their order; of a text file one without a name. */
    public List<String> sheets() {
        return names;
    }

    public Sheet open(String sheet) {
        return workbook == null ? TextSheet.open(path, limits) : WorkbookSheet.open(path, sheet, workbook);
    }

    private enum Kind {
        WORKBOOK,
        TEXT,
        ENCRYPTED,
        OLD,
        EMPTY
    }

    private static Kind kind(Path path) {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(8);
            if (head.length == 0) {
                return Kind.EMPTY;
            }
            if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
                return Kind.WORKBOOK;
            }
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                return contains(Files.readAllBytes(path), "EncryptedPackage") ? Kind.ENCRYPTED : Kind.OLD;
            }
            return Kind.TEXT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static boolean contains(byte[] bytes, String name) {
        // The folder of a compound file has its names in UTF-16.
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
