package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Files that are being written or only pass through. They hold personal data, so none outlives its process: each
 * process has a folder of its own in {@code DATA/transfer}, and the next one removes those of processes that are gone.
 * A file that is written elsewhere, to be renamed there, is noted by a link.
 */
public final class UnfinishedFiles {

    private final Path own;

    public UnfinishedFiles(DataDirectory directory) {
        this(directory, ProcessHandle.current().pid());
    }

    UnfinishedFiles(DataDirectory directory, long process) {
        Path all = directory.privateFolder("transfer");
        this.own = all.resolve(String.valueOf(process));
        try (var left = Files.list(all)) {
            for (Path entry : left.toList()) {
                if (!isInUse(entry)) {
                    remove(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a container each process may have the number of the one before. */
    private boolean isInUse(Path entry) {
        String name = entry.getFileName().toString();
        return !entry.equals(own)
                && name.matches("[0-9]+")
                && ProcessHandle.of(Long.parseLong(name)).isPresent();
    }

    private static void remove(Path entry) throws IOException {
        try (var notes = Files.walk(entry)) {
            for (Path note : notes.filter(Files::isSymbolicLink).toList()) {
                Files.deleteIfExists(Files.readSymbolicLink(note));
            }
        }
        Trees.delete(entry);
    }

    /** A folder for what others write by themselves; made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(own.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file that only the portal's own account can read. */
    public Path create(String suffix) {
        try {
            return Files.createTempFile(Files.createDirectories(own), "", suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the content of a file. */
    public interface Writing {
        void to(Path part) throws IOException, InterruptedException;
    }

    /**
     * Writes beside the final name and renames: whoever finds the file finds all of it.
     *
     * @throws IOException if it cannot be written; nothing is left then
     */
    public void write(Path file, Writing writing) throws IOException, InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("no such folder");
        }
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        Path note = Files.createDirectories(own).resolve(part.getFileName());
        try {
            Files.createSymbolicLink(note, part);
            writing.to(part);
            Trees.flushOne(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(note);
        }
    }
}
