package org.nishang.platform.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.common.Refusal;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.StartRefused;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.database.DatabaseAccount;
import org.nishang.platform.database.MariaDbServer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A data folder with a real server through upgrades that succeed, fail and were killed, and through restores. */
class UpkeepTest {

    private static final String FIRST =
            "create table note (note_id int not null primary key); insert into note values (1);";
    private static final String SECOND = "alter table note add column text varchar(20); update note set text = 'kept';";
    private static final String WRONG = "alter table note add column more int; insert into nowhere values (1);";

    @TempDir
    Path folder;

    private DataDirectory directory;
    private Path migrations;

    @Test
    void aFolderOpensWithEverythingWhateverAnUpgradeOrARestoreComesTo() throws Exception {
        directory = new DataDirectory(folder.resolve("data"));
        assertThat(directory.tryLock()).isTrue();
        migrations = Files.createDirectories(folder.resolve("migrations"));
        migration("V001__note.sql", FIRST);
        Path backup = folder.resolve("backup.zip");
        Path newer = folder.resolve("newer.zip");

        try (var server = MariaDbServer.launch(directory)) {
            aKilledFirstStartBeginsAnew(server);
            anUpgradeKeepsABackup(server);
            aFailedUpgradeLeavesEverythingAsItWas(server);
        }
        try (var server = MariaDbServer.launch(directory)) {
            assertThat(notes(server)).containsExactly("1 kept");
            assertThat(columns(server)).containsExactly("note_id", "text");
            anOlderProgramRefusesIt(server);
            BackupFile.write(backup, directory, new UnfinishedFiles(directory), server.programs());
            change(server.owner(), "update note set text = 'later'");
            change(server.owner(), "update flyway_schema_history set version = '999' where version = '002'");
            BackupFile.write(newer, directory, new UnfinishedFiles(directory), server.programs());
        }
        assertRefused("platform.upgrade.newer", newer);
        assertRefused("platform.restore.no-backup", Files.writeString(folder.resolve("text"), "no backup"));
        assertThat(notesAfterAStart()).as("nothing has changed").containsExactly("1 later");

        assertThat(restoring().restore(backup)).get().satisfies(UpkeepTest::isBackup);
        assertThat(notesAfterAStart()).containsExactly("1 kept");

        Files.delete(directory.root().resolve("mariadb/data/ibdata1"));
        assertThat(restoring().restore(backup)).get().satisfies(UpkeepTest::isDatabase);
        assertThat(notesAfterAStart()).containsExactly("1 kept");
        assertThat(directory.root().resolve("restored")).content().contains("backup.zip, SHA-256 ");
    }

    private static void isBackup(Path kept) {
        assertThat(kept).isRegularFile().hasExtension("zip");
    }

    private static void isDatabase(Path kept) {
        assertThat(kept.resolve("nishang/note.ibd")).exists();
    }

    private void assertRefused(String key, Path file) throws Exception {
        assertThatThrownBy(() -> restoring().restore(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private List<String> notesAfterAStart() throws SQLException {
        try (var server = MariaDbServer.launch(directory)) {
            return notes(server);
        }
    }

    private void aKilledFirstStartBeginsAnew(MariaDbServer server) throws Exception {
        Files.createFile(directory.root().resolve("mariadb/first-tables"));
        change(server.owner(), "create table note (half int)");

        migrate(server);

        assertThat(columns(server)).containsExactly("note_id");
        assertThat(directory.root().resolve("mariadb/first-tables")).doesNotExist();
    }

    private void anUpgradeKeepsABackup(MariaDbServer server) throws Exception {
        migration("V002__text.sql", SECOND);

        migrate(server);

        assertThat(notes(server)).containsExactly("1 kept");
        assertThat(automaticBackups()).hasSize(1).allMatch(name -> name.startsWith("before-upgrade-"));
    }

    private void aFailedUpgradeLeavesEverythingAsItWas(MariaDbServer server) throws IOException {
        Path wrong = migration("V003__more.sql", WRONG);

        assertThatThrownBy(() -> migrate(server))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("002", "003", "nowhere");

        assertThat(automaticBackups()).as("of what failed none is left").hasSize(1);
        assertThat(directory.root().resolve("mariadb/beside")).doesNotExist();
        Files.delete(wrong);
    }

    private void anOlderProgramRefusesIt(MariaDbServer server) throws IOException {
        Files.delete(migrations.resolve("V002__text.sql"));

        assertThatThrownBy(() -> migrate(server)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("platform.upgrade.newer");
            assertThat(refusal.arguments()).containsExactly("002", "001");
        });
    }

    private Restoring restoring() {
        return new Restoring(directory, Clock.systemUTC());
    }

    private Path migration(String name, String sql) throws IOException {
        return Files.writeString(migrations.resolve(name), sql);
    }

    private void migrate(MariaDbServer server) {
        var owner = server.owner();
        var beans = new StaticListableBeanFactory(Map.of("server", server));
        new Upgrade(
                        directory,
                        beans.getBeanProvider(MariaDbServer.class),
                        new UnfinishedFiles(directory),
                        Clock.systemUTC())
                .migrate(Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .locations("filesystem:" + migrations)
                        .load());
    }

    private static void change(DatabaseAccount owner, String sql) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> notes(MariaDbServer server) throws SQLException {
        return strings(server, "select concat(note_id, ' ', text) said from note");
    }

    private static List<String> columns(MariaDbServer server) throws SQLException {
        return strings(
                server, "select column_name said from information_schema.columns where table_name = 'note' order by 1");
    }

    private static List<String> strings(MariaDbServer server, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = server.owner().open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString("said"));
            }
        }
        return found;
    }

    private List<String> automaticBackups() {
        try (Stream<Path> all = Files.list(directory.root().resolve("backups"))) {
            return all.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
