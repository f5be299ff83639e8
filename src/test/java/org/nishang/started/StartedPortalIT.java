package org.nishang.started;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.journey.Chromium;
import org.nishang.journey.LearnerPath;
import org.nishang.journey.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged portal as a process: what survives a kill, what is refused, what a backup holds. */
class StartedPortalIT {

    private static final String PASSWORD = "Nishang-Demo-2026";

    @TempDir
    Path folder;

    @Test
    void answersAcknowledgedBeforeBothAreKilledInAnExamAreThereAfterwards() throws Exception {
        Path data = folder.resolve("data");
        JsonNode answersBefore;
        String attempt;
        try (var playwright = Chromium.playwright();
                var portal = StartedPortal.onRegion(data)) {
            Page page = browser(playwright, portal);
            LearnerPath learner;
            try (var database = portal.database()) {
                var reader = new Reader(database);
                reader.read("learner05", "P-D", "C04", 0);
                learner = new LearnerPath(page, reader.key());
            }
            page.navigate("/login");
            learner.signIn("learner05", PASSWORD);
            learner.openCourse("C04");
            learner.startExam();
            learner.answer(8);
            // While the last answer is on its way the page says so.
            page.locator("[data-testid='exam-saved']:has-text('已保存')").waitFor();
            attempt = page.url().substring(page.url().lastIndexOf('/') + 1);
            answersBefore = answers(page, attempt);
            assertThat(answersBefore.size()).isEqualTo(20);

            portal.databaseServer().destroyForcibly();
            portal.portal().destroyForcibly();
            portal.portal().onExit().get(30, TimeUnit.SECONDS);
        }

        try (var playwright = Chromium.playwright();
                var portal = StartedPortal.byJar(data)) {
            Page page = browser(playwright, portal);
            page.navigate("/exam/" + attempt);
            signIn(page);

            // Another browser than before: it asks before it writes on.
            page.locator("[data-testid='exam-take-over']").click();
            page.locator("[data-testid='exam-stem']").waitFor();

            assertThat(answers(page, attempt)).isEqualTo(answersBefore);
        }
    }

    @Test
    void aDatabaseServerThatDiesIsStartedAgainAndTheLastSignalEndsBoth() throws Exception {
        Path data = folder.resolve("data");
        ProcessHandle second;
        try (var portal = StartedPortal.onRegion(data)) {
            var first = portal.databaseServer();

            first.destroyForcibly();
            first.onExit().get(30, TimeUnit.SECONDS);
            portal.awaitReady();

            second = portal.databaseServer();
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(portal.portal().isAlive()).isTrue();

            var other = PackedCommand.run(data, "--port", freePort());
            assertThat(other.code()).isNotZero();
            assertThat(other.text()).hasLineCount(1);
        }
        second.onExit().get(30, TimeUnit.SECONDS);
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void anOrphanedDatabaseServerIsEndedByTheNextStart() throws Exception {
        Path data = folder.resolve("data");
        ProcessHandle orphan;
        try (var portal = StartedPortal.onRegion(data)) {
            orphan = portal.databaseServer();
            portal.portal().destroyForcibly();
            portal.portal().onExit().get(30, TimeUnit.SECONDS);
            assertThat(orphan.isAlive()).isTrue();
        }

        try (var portal = StartedPortal.byJar(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(portal.databaseServer().isAlive()).isTrue();
        }
    }

    @Test
    void aBackupTakenBesideTheRunningPortalBringsBackEveryEarlierRow() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        List<String> before;
        try (var portal = StartedPortal.onRegion(data);
                var database = portal.database()) {
            try (var statement = database.createStatement()) {
                statement.execute("update employment set left_on = '2090-01-01' where left_on is null limit 7");
            }
            before = history(database);

            assertThat(PackedCommand.run(data, "admin", "backup", file.toString())
                            .code())
                    .isZero();
            assertThat(PackedCommand.run(data, "admin", "backup", file.toString())
                            .code())
                    .isEqualTo(1);
            assertThat(PackedCommand.run(data, "admin", "restore", file.toString())
                            .code())
                    .isEqualTo(1);
        }

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(PackedCommand.run(elsewhere, "admin", "restore", file.toString())
                        .code())
                .isZero();
        assertThat(PackedCommand.run(elsewhere, "admin", "audit", "verify").code())
                .isZero();
        killARestoreWhileItLoads(elsewhere, file);
        try (var portal = StartedPortal.byJar(elsewhere);
                var database = portal.database()) {
            assertThat(history(database)).isEqualTo(before);
            assertThat(elsewhere.resolve("mariadb/beside")).doesNotExist();
        }
        for (String key : List.of("personal-data.key", "search.key")) {
            assertThat(elsewhere.resolve("secrets/" + key)).hasSameBinaryContentAs(data.resolve("secrets/" + key));
        }
    }

    private static void killARestoreWhileItLoads(Path data, Path file) throws Exception {
        Path loaded = data.resolve("mariadb/beside/data/nishang/employment.ibd");
        var restore = PackedCommand.start(data, "admin", "restore", file.toString());
        try {
            while (restore.isAlive() && !Files.exists(loaded)) {
                restore.waitFor(5, TimeUnit.MILLISECONDS);
            }
        } finally {
            restore.destroyForcibly().waitFor();
        }
        assertThat(loaded).exists();
    }

    @Test
    void anOlderBackupIsSaidAndNoAlarmAndAChangedLogIsOne() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        try (var portal = StartedPortal.onRegion(data)) {
            assertThat(PackedCommand.run(data, "admin", "backup", file.toString())
                            .code())
                    .isZero();
            assertThat(PackedCommand.run(
                                    data,
                                    "admin",
                                    "token",
                                    "create",
                                    "--account",
                                    "admin",
                                    "--name",
                                    "after the backup")
                            .code())
                    .isZero();
        }
        assertThat(PackedCommand.run(data, "admin", "audit", "verify").text()).contains("audit log: the chain holds");

        assertThat(PackedCommand.run(data, "admin", "restore", file.toString()).code())
                .isZero();

        var restored = PackedCommand.run(data, "admin", "audit", "verify");
        assertThat(restored.code()).isZero();
        assertThat(restored.text()).contains("audit log: the chain holds", "backup.zip, SHA-256 ");

        try (var portal = StartedPortal.byJar(data);
                var database = portal.database();
                var statement = database.createStatement()) {
            statement.execute("drop trigger tr_audit_entry_update");
            statement.execute("update audit_entry set actor = 'somebody' where seq = 2");
            var changed = PackedCommand.run(data, "admin", "audit", "verify");
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.text()).doesNotContain("the chain holds");
        }
    }

    @Test
    void aFileInThePlaceOfTheDataFolderIsRefusedInOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        var refused = PackedCommand.run(file, "--port", freePort());

        assertThat(refused.code()).isNotZero();
        assertThat(refused.text()).hasLineCount(1).contains(file.toString());
    }

    private static Page browser(Playwright playwright, StartedPortal portal) {
        return Chromium.launch(playwright)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(portal.address(""))
                        .setLocale("zh-CN"))
                .newPage();
    }

    private static void signIn(Page page) {
        page.fill("#username", "learner05");
        page.fill("#password", PASSWORD);
        page.locator("[data-testid='sign-in']").click();
    }

    private static JsonNode answers(Page page, String attempt) {
        String sheet = page.request().get("/api/attempts/" + attempt).text();
        return JsonMapper.shared().readTree(sheet).get("answers");
    }

    private static List<String> history(Connection database) throws SQLException {
        var rows = new ArrayList<String>();
        for (String table : List.of("employment", "certificate", "headcount_declaration")) {
            try (var statement = database.createStatement();
                    var sums = statement.executeQuery("select concat_ws(' ', count(*), sum(crc32(concat(row_start,"
                            + " row_end)))) from "
                            + table
                            + " for system_time all")) {
                sums.next();
                rows.add(table + " " + sums.getString(1));
            }
        }
        return rows;
    }

    private static String freePort() throws IOException {
        return String.valueOf(StartedPortal.freePort());
    }
}
