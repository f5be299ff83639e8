package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything which must survive: database, secrets, lock. */
public final class DataDirectory {

    /** A secret whose name begins so belongs to this folder alone: no backup carries it to another one. */
    public static final String OWN_SECRET = "own-";

    private static final String HALF_WRITTEN = ".new";

    private final Path root;
    private @Nullable FileChannel lock;
    private boolean held;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Takes the folder for this process alone, until the process ends.
     *
     * @throws StartRefused with one line for the person at the terminal, if another portal has it or it cannot be
     *     written
     */
    public void lock() {
        if (!tryLock()) {
            throw new StartRefused("The data folder is in use by another running portal: " + root);
        }
    }

    /** @return whether this process has the folder now; false while a portal is running on it */
    public boolean tryLock() {
        try {
            Files.createDirectories(root);
            lock = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartRefused("The data folder cannot be written: " + root);
        }
        try {
            held = lock.tryLock() != null;
            return held;
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            return false;
        }
    }

    /** A folder below the data folder that only its owner can read; made when missing. */
    public Path privateFolder(String name) {
        Path folder = root.resolve(name);
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new StartRefused("The data folder cannot be written: " + folder);
        }
    }

    /** The bytes of a file of secrets, made from {@code first} when missing. */
    public byte[] secret(String name, java.util.function.Supplier<byte[]> first) {
        Path file = privateFolder("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                replaceSecret(name, first.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts another file of secrets in the place of the one that is there. */
    public void replaceSecret(String name, byte[] bytes) throws IOException {
        Path folder = privateFolder("secrets");
        Path file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            throw new IOException("not a name of a secret: " + name);
        }
        Path fresh = Files.createTempFile(folder, name, HALF_WRITTEN);
        Files.write(fresh, bytes);
        Trees.flushOne(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Trees.flushOne(folder);
    }

    /** Those of a process that was killed while it wrote them. */
    void removeHalfWrittenSecrets() throws IOException {
        try (var left = Files.newDirectoryStream(privateFolder("secrets"), "*" + HALF_WRITTEN)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** Whether a backup takes a secret with it; the password of the folder's server, for one, it does not. */
    public static boolean isCarried(String secret) {
        return !secret.equals("database") && !secret.startsWith(OWN_SECRET) && !secret.endsWith(HALF_WRITTEN);
    }

    /** Whether this process has the folder for itself. */
    public boolean isOurs() {
        return held;
    }

    public Path root() {
        return root;
    }
}
