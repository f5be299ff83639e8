package org.nishang.platform.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.database.DatabaseAccount;

/** The tables of a new database are made in place: if that is interrupted, there is nothing to lose. */
final class FirstTables {

    private final Path begun;
    private final DatabaseAccount owner;

    FirstTables(DataDirectory directory, DatabaseAccount owner) {
        this.begun = directory.privateFolder("mariadb").resolve("first-tables");
        this.owner = owner;
    }

    /** Empties the database where an earlier first start was killed among its tables. */
    void startAnewIfHalf() throws SQLException {
        if (!Files.exists(begun)) {
            return;
        }
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute("drop database nishang");
            statement.execute("create database nishang character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        }
    }

    void make(Runnable migrations) throws IOException {
        if (!Files.exists(begun)) {
            Files.createFile(begun);
        }
        migrations.run();
        Files.delete(begun);
    }
}
