package org.nishang.platform.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.FolderSwap;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Terminal;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.Words;
import org.nishang.platform.database.MariaDbServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables to this program's version. MariaDB keeps each statement of a migration by itself, so one that is
 * killed leaves half of it. Therefore migrations change a copy of the portal's own database, which takes its place when
 * all are done, after a backup. A database of an operator's own is changed in place, by migrations that can run again.
 */
@Component
class Upgrade implements FlywayMigrationStrategy {

    static final String OCCASION = "before-upgrade";

    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private final DataDirectory directory;
    private final ObjectProvider<MariaDbServer> own;
    private final AutomaticBackups backups;

    Upgrade(DataDirectory directory, ObjectProvider<MariaDbServer> own, UnfinishedFiles unfinished, Clock clock) {
        this.directory = directory;
        this.own = own;
        this.backups = new AutomaticBackups(directory, unfinished, clock);
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            var server = own.getIfAvailable();
            if (server == null) {
                versions(flyway).refuseNewer();
                flyway.migrate();
                return;
            }
            var first = new FirstTables(directory, server.owner());
            first.startAnewIfHalf();
            var versions = versions(flyway);
            versions.refuseNewer();
            if (versions.isNew()) {
                first.make(flyway::migrate);
            } else if (versions.isBehind()) {
                upgrade(flyway, versions, server);
            } else {
                flyway.migrate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted");
        }
    }

    private void upgrade(Flyway flyway, SchemaVersions versions, MariaDbServer server)
            throws IOException, InterruptedException {
        String from = versions.applied().last();
        String to = versions.known().last();
        Terminal.say(Words.of("platform.upgrade.begins", from, to));
        // The copy, what the migrations add to it, and the backup, which is smaller than what it holds.
        FreeSpace.require(directory.root(), 3 * server.size());
        String name = backups.name(OCCASION);
        new FolderSwap(directory).replaceBy(beside -> {
            backups.make(name, beside, server.programs());
            server.changeCopy(beside, programs -> change(flyway, from, to));
        });
        server.goOn();
        backups.rotate(OCCASION);
        Terminal.say(Words.of("platform.upgrade.done", to, backups.named(name).orElseThrow()));
    }

    private static void change(Flyway flyway, String from, String to) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            LOG.error("The upgrade from {} to {} failed", from, to, e);
            throw new StartRefused(Words.of("platform.upgrade.failed", from, to, reason(e)));
        }
    }

    /** Which script, and what the server said of it. */
    private static String reason(FlywayException e) {
        String script = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        Throwable deepest = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return deepest == e ? script : script + ": " + deepest.getMessage();
    }

    private static SchemaVersions versions(Flyway flyway) throws SQLException, IOException {
        var configuration = flyway.getConfiguration();
        try (var database = configuration.getDataSource().getConnection()) {
            return SchemaVersions.of(
                    database,
                    Arrays.stream(configuration.getLocations())
                            .map(Location::getDescriptor)
                            .toList());
        }
    }
}
