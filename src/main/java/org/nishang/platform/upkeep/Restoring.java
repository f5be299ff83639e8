package org.nishang.platform.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.FolderSwap;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Trees;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.database.DatabaseAccount;
import org.nishang.platform.database.MariaDbServer;
import org.nishang.platform.database.OfflineDatabase;

/**
 * Puts a backup in the place of what a data folder holds, without reading that: a folder that no program opens can be
 * restored. The database is loaded beside the one that is there and looked at before it takes its place.
 */
public final class Restoring {

    private static final String OCCASION = "before-restore";

    /** Of an empty database with its logs. */
    private static final long EMPTY = 256L << 20;

    private final DataDirectory directory;
    private final AutomaticBackups backups;

    /** @param directory which this process has for itself */
    public Restoring(DataDirectory directory, Clock clock) {
        this.directory = directory;
        this.backups = new AutomaticBackups(directory, new UnfinishedFiles(directory), clock);
    }

    /**
     * @return where the earlier data is now, if there was any: a backup, or the folder of a database that did not open
     * @throws Refusal {@code platform.restore.no-backup}, {@code platform.restore.failed},
     *     {@code platform.space.too-little}, {@code platform.upgrade.newer}; nothing has changed then
     */
    public Optional<Path> restore(Path file) throws IOException, InterruptedException {
        MariaDbServer.settle(directory);
        var swap = new FolderSwap(directory);
        try (var backup = BackupFile.open(file)) {
            FreeSpace.require(directory.root(), EMPTY + 2 * backup.dumpSize() + Trees.size(swap.current()) / 2);
            String name = backups.name(OCCASION);
            boolean replaces = Files.exists(swap.current());
            swap.replaceBy(beside -> {
                if (replaces) {
                    keepEarlier(name, beside);
                }
                build(backup, beside);
            });
            backups.rotate(OCCASION);
            return backups.named(name);
        }
    }

    private void keepEarlier(String name, Path beside) throws IOException, InterruptedException {
        try {
            OfflineDatabase.current(directory, programs -> backups.make(name, beside, programs));
        } catch (StartRefused | Refusal unreadable) {
            Files.writeString(beside.resolve(FolderSwap.KEEP), name);
        }
    }

    private void build(BackupFile backup, Path beside) throws IOException, InterruptedException {
        backup.keysTo(beside.resolve(FolderSwap.SECRETS));
        Files.writeString(beside.resolve(FolderSwap.NEWS), backup.description());
        OfflineDatabase.empty(directory, beside, programs -> {
            try (var statements = backup.dump()) {
                programs.replace(statements);
            } catch (Refusal refusal) {
                throw new Refusal("platform.restore.failed", refusal.arguments()[0]);
            }
            refuseUnlessOurs(programs.owner(), backup);
        });
    }

    private static void refuseUnlessOurs(DatabaseAccount owner, BackupFile backup) throws IOException {
        try (var database = owner.open()) {
            var versions = SchemaVersions.of(database, List.of(SchemaVersions.SHIPPED));
            if (versions.isNew()) {
                throw new Refusal("platform.restore.no-backup", backup.path());
            }
            versions.refuseNewer();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
