package org.nishang.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it came, complete.
 *
 * @param name as the sender calls it
 * @param sha256 of its bytes, in hexadecimal
 */
public record ReceivedFile(Path path, String name, String sha256) {

    /** It is of no use any more. */
    public void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
