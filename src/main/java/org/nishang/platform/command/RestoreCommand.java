package org.nishang.platform.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.Terminal;
import org.nishang.platform.database.DatabasePrograms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code bin/admin restore FILE}: puts a backup in the place of what the data folder holds, which is itself backed up
 * first. Not beside a running portal.
 */
@Component
class RestoreCommand implements AdminCommand {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DataDirectory directory;
    private final DatabasePrograms programs;
    private final BackupCommand backup;
    private final ObjectProvider<Flyway> schema;
    private final ObjectProvider<RestoreWitness> witnesses;
    private final Clock clock;

    RestoreCommand(
            DataDirectory directory,
            DatabasePrograms programs,
            BackupCommand backup,
            ObjectProvider<Flyway> schema,
            ObjectProvider<RestoreWitness> witnesses,
            Clock clock) {
        this.directory = directory;
        this.programs = programs;
        this.backup = backup;
        this.schema = schema;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILE   (the portal must not be running)";
    }

    @Override
    public void run(List<String> arguments) {
        Path file = onlyFile(arguments);
        if (!directory.isOurs()) {
            throw new Refusal("platform.restore.running");
        }
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry dump = zip.getEntry(BackupCommand.DUMP);
            if (dump == null) {
                throw new Refusal("platform.restore.no-backup", file);
            }
            refuseDamaged(zip, file);
            Path before = directory
                    .privateFolder("backups")
                    .resolve("before-restore-" + STAMP.format(LocalDateTime.now(clock)) + ".zip");
            backup.write(before);
            try (var statements = zip.getInputStream(dump)) {
                programs.replace(statements);
            } catch (Refusal refusal) {
                throw new Refusal("platform.restore.failed", refusal.arguments()[0], before);
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (isSecret(entry)) {
                    directory.replaceSecret(
                            entry.getName().substring(BackupCommand.SECRETS.length()),
                            zip.getInputStream(entry).readAllBytes());
                }
            }
            // A backup of an earlier version is brought up to date before anybody writes to it.
            schema.getObject().migrate();
            String from = file.getFileName() + ", SHA-256 " + digest(file);
            witnesses.orderedStream().forEach(witness -> witness.restored(from));
            Terminal.say("restored from " + file + "; what was there before is in " + before);
        } catch (IOException e) {
            throw new Refusal("platform.restore.no-backup", file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads everything once: a zip file tells by its check sums when it was cut or changed. */
    private static void refuseDamaged(ZipFile zip, Path file) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            try (var content = zip.getInputStream(entry)) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new Refusal("platform.restore.no-backup", file);
            }
        }
    }

    /** A file may hold anything: what belongs to this folder alone is not taken from it. */
    private static boolean isSecret(ZipEntry entry) {
        return entry.getName().startsWith(BackupCommand.SECRETS)
                && !entry.isDirectory()
                && BackupCommand.isCarried(entry.getName().substring(BackupCommand.SECRETS.length()));
    }

    private static String digest(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static Path onlyFile(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Refusal("platform.option-missing", "FILE");
        }
        return Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    }
}
