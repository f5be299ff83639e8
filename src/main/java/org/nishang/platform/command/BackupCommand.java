package org.nishang.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.Terminal;
import org.nishang.platform.database.DatabasePrograms;
import org.springframework.stereotype.Component;

/**
 * {@code bin/admin backup FILE}: the whole database with its history and the keys to the personal data in it, in one
 * zip file, beside a running portal or alone. The file appears when it is whole.
 */
@Component
class BackupCommand implements AdminCommand {

    static final String DUMP = "nishang.sql";
    static final String SECRETS = "secrets/";

    private final DataDirectory directory;
    private final DatabasePrograms programs;

    BackupCommand(DataDirectory directory, DatabasePrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    @Override
    public String words() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FILE";
    }

    @Override
    public void run(List<String> arguments) {
        Path file = RestoreCommand.onlyFile(arguments);
        if (Files.exists(file)) {
            throw new Refusal("platform.backup.exists", file);
        }
        try {
            write(file);
            Terminal.say("backup " + file + " written, " + Files.size(file) / 1024 + " kB");
        } catch (IOException e) {
            throw new Refusal("platform.backup.unwritable", file, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes beside the final name and renames: whoever finds the file finds all of it. */
    void write(Path file) throws IOException, InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("no such folder");
        }
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
                zip.putNextEntry(new ZipEntry(DUMP));
                programs.dump(zip);
                zip.closeEntry();
                try (var secrets = Files.list(directory.privateFolder("secrets"))) {
                    for (Path secret : secrets.sorted().toList()) {
                        String name = secret.getFileName().toString();
                        if (isCarried(name)) {
                            zip.putNextEntry(new ZipEntry(SECRETS + name));
                            Files.copy(secret, zip);
                            zip.closeEntry();
                        }
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The database's password belongs to the folder's server, as do other secrets of the folder, not to the data. */
    static boolean isCarried(String secret) {
        return !secret.equals("database") && !secret.startsWith(DataDirectory.OWN_SECRET) && !secret.endsWith(".new");
    }
}
