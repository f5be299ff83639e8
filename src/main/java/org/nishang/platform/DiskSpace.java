package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much room there is on the disk of a folder. */
public final class DiskSpace {

    /** With less the portal still works, and an operator should know. */
    static final long LOW = 1L << 30;

    private final Path folder;

    public DiskSpace(Path folder) {
        this.folder = folder;
    }

    /** In bytes, for this process. */
    public long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for the operator where there is little. */
    public Optional<String> warning() {
        long free = free();
        return free < LOW ? Optional.of(Words.of("platform.space.low", folder, free >> 20)) : Optional.empty();
    }
}
