package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.nishang.common.Refusal;

/** How much room there is on the disk of a folder. */
public final class DiskSpace {

    /** With less the portal still works, and an operator should know. */
    static final long LOW = 1L << 30;

    /** With less a start does not come to its end: the database and the log write while it runs. */
    static final long LEAST = 32L << 20;

    private final Path folder;
    private final LongSupplier free;

    public DiskSpace(Path folder) {
        this(folder, () -> usable(folder));
    }

    DiskSpace(Path folder, LongSupplier free) {
        this.folder = folder;
        this.free = free;
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In bytes, for this process. */
    public long free() {
        return free.getAsLong();
    }

    /**
     * Asked before anything is written.
     *
     * @throws Refusal {@code platform.space.full}
     */
    public void requireStart() {
        if (free() < LEAST) {
            throw new Refusal("platform.space.full", folder, free() >> 20, LEAST >> 20);
        }
    }

    /** One line for the operator where there is little. */
    public Optional<String> warning() {
        long free = free();
        return free < LOW ? Optional.of(Words.of("platform.space.low", folder, free >> 20)) : Optional.empty();
    }
}
