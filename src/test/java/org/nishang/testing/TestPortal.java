package org.nishang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.command.Launcher;
import org.nishang.platform.database.MariaDbServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the shared context a MariaDB of its own below {@code target}, with an empty database. */
public class TestPortal implements ApplicationContextInitializer<GenericApplicationContext> {

    private final Path data;

    public TestPortal() {
        this("test-data");
    }

    private TestPortal(String folder) {
        this.data = Path.of("target", folder);
    }

    /** The one of {@link ThinPortalTest}, which may run beside the other. */
    public static class Thin extends TestPortal {
        public Thin() {
            super("test-data-thin");
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        var directory = new DataDirectory(data);
        await(directory);
        forgetCheckpoints(directory);
        // Some tests record facts of earlier days, so the time may be set here.
        // Durable flush is proved by the kill tests on the started portal; here it would only cost
        // time.
        var server = MariaDbServer.launch(directory, "--innodb-flush-log-at-trx-commit=0");
        try (var connection = server.owner().open();
                var statement = connection.createStatement()) {
            statement.execute("drop database nishang");
            statement.execute("create database nishang character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("identity providers", TestProvider.settings()));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("directory", TestDirectory.settings()));
        Launcher.provide(context, directory, server);
    }

    /** Those of the log in the database that is made anew. */
    private static void forgetCheckpoints(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.privateFolder("audit").resolve("checkpoints.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two runs in one checkout would end each other's server: the later one waits. */
    private static void await(DataDirectory directory) {
        for (int second = 0; !directory.tryLock(); second++) {
            if (second == 0) {
                System.out.println("Waiting for the other tests on " + directory.root() + " …");
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }
}
