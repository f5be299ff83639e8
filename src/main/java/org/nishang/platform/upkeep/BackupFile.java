package org.nishang.platform.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.database.ServerPrograms;

/** A backup: the whole database with its history and the keys to the personal data in it, in one zip file. */
public final class BackupFile implements AutoCloseable {

    private static final String DUMP = "nishang.sql";
    private static final String SECRETS = "secrets/";

    private final Path path;
    private final ZipFile zip;
    private final ZipEntry dump;

    private BackupFile(Path path, ZipFile zip, ZipEntry dump) {
        this.path = path;
        this.zip = zip;
        this.dump = dump;
    }

    /** The file appears when it is whole. */
    public static void write(Path file, DataDirectory directory, UnfinishedFiles unfinished, ServerPrograms programs)
            throws IOException, InterruptedException {
        unfinished.write(file, part -> {
            try (var zip = new ZipOutputStream(Files.newOutputStream(part));
                    var secrets = Files.list(directory.privateFolder("secrets"))) {
                zip.putNextEntry(new ZipEntry(DUMP));
                programs.dump(zip);
                zip.closeEntry();
                for (Path secret : secrets.sorted().toList()) {
                    String name = secret.getFileName().toString();
                    if (DataDirectory.isCarried(name)) {
                        zip.putNextEntry(new ZipEntry(SECRETS + name));
                        Files.copy(secret, zip);
                        zip.closeEntry();
                    }
                }
            }
        });
    }

    /**
     * Opens a backup and reads all of it once: a zip file tells by its check sums when it was cut or changed.
     *
     * @throws Refusal {@code platform.restore.no-backup} unless it is a whole one
     */
    static BackupFile open(Path path) throws IOException {
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, whole(path, zip));
            } catch (IOException | Refusal e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | java.io.EOFException | java.nio.file.NoSuchFileException e) {
            throw new Refusal("platform.restore.no-backup", path);
        }
    }

    private static ZipEntry whole(Path path, ZipFile zip) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            try (var content = zip.getInputStream(entry)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
        ZipEntry dump = zip.getEntry(DUMP);
        if (dump == null) {
            throw new Refusal("platform.restore.no-backup", path);
        }
        return dump;
    }

    Path path() {
        return path;
    }

    /** The statements that make the database. */
    InputStream dump() throws IOException {
        return zip.getInputStream(dump);
    }

    /** Bytes of the statements. */
    long dumpSize() {
        return dump.getSize();
    }

    /** A file may hold anything: what belongs to a folder alone is not taken from it, nor what leads out of one. */
    void keysTo(Path folder) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().startsWith(SECRETS) && !entry.isDirectory()) {
                String name = entry.getName().substring(SECRETS.length());
                Path key = folder.resolve(name).normalize();
                if (DataDirectory.isCarried(name) && folder.equals(key.getParent())) {
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, key);
                    }
                }
            }
        }
    }

    /** Its name and digest, for the log. */
    String description() throws IOException {
        var digest = Sha256.digest();
        try (var content = new DigestInputStream(Files.newInputStream(path), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return path.getFileName() + ", SHA-256 " + HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
