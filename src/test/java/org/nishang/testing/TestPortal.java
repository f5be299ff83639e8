package org.nishang.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.command.Launcher;
import org.nishang.platform.database.MariaDbServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives the shared context a MariaDB of its own below {@code target}, with an empty database. */
public class TestPortal implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var directory = new DataDirectory(Path.of("target/test-data"));
        // Durable flush is proved by the kill tests on the started portal; here it would only cost
        // time.
        var server = MariaDbServer.launch(directory, "--innodb-flush-log-at-trx-commit=0");
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database nishang");
            statement.execute("create database nishang character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Launcher.provide(context, directory, server);
    }
}
