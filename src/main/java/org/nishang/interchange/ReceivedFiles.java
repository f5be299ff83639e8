package org.nishang.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.interchange.file.FileLimits;
import org.nishang.platform.UnfinishedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files on their way in and out; they lie on the disk not longer than needed. */
@Component
class ReceivedFiles {

    private final UnfinishedFiles files;
    private final FileLimits limits;

    ReceivedFiles(
            UnfinishedFiles files,
            @Value("${nishang.import.max-megabytes}") int megabytes,
            @Value("${nishang.import.max-rows}") int rows) {
        this.files = files;
        this.limits = FileLimits.ofMegabytes(megabytes, rows);
    }

    FileLimits limits() {
        return limits;
    }

    int megabytes() {
        return (int) (limits.bytes() >> 20);
    }

    /**
     * Takes the whole content before anything is done with it.
     *
     * @throws Refusal {@code interchange.file.too-large}
     * @throws IOException if it ends before its end
     */
    ReceivedFile receive(InputStream content, String name) throws IOException {
        Path path = files.create(".part");
        try {
            var digest = Sha256.digest();
            try (var in = new DigestInputStream(content, digest);
                    var out = Files.newOutputStream(path)) {
                byte[] some = new byte[1 << 16];
                long all = 0;
                for (int n = in.read(some); n >= 0; n = in.read(some)) {
                    all += n;
                    if (all > limits.bytes()) {
                        throw new Refusal("interchange.file.too-large", megabytes());
                    }
                    out.write(some, 0, n);
                }
            }
            return new ReceivedFile(path, plain(name), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Gives a file of its own to work that then gives it away; it is gone when the work fails. */
    Path make(Consumer<Path> work) {
        Path path = files.create(".part");
        boolean done = false;
        try {
            work.accept(path);
            done = true;
            return path;
        } finally {
            if (!done) {
                delete(path);
            }
        }
    }

    void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a path, without what does not belong into a name. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
    }
}
