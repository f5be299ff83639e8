package org.nishang.started;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.journey.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --demo} shows, at the second start: each queue once, and a past that was known differently. */
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void everyQueueHasSomethingAndASecondStartAddsNothing() throws Exception {
        try (var portal = StartedPortal.onRegion(folder.resolve("data"));
                var database = portal.database()) {
            assertThat(count(database, "appeal where state = 'OPEN'")).isEqualTo(3);
            assertThat(count(database, "remark where state in ('COUNTING', 'PROPOSED')"))
                    .isEqualTo(1);
            assertThat(
                            count(
                                    database,
                                    "text_answer where settled_at is null and text_answer_id not in (select text_answer_id from text_mark)"))
                    .isEqualTo(3);
            assertThat(count(database, "cpd_record where state = 'SUBMITTED'")).isEqualTo(4);
            assertThat(count(database, "employment_claim where state = 'WAITING'"))
                    .isEqualTo(2);
            assertThat(
                            count(
                                    database,
                                    "(select 1 from person_identity where mobile is not null group by name_pinyin, mobile having count(*) > 1) twice"))
                    .isEqualTo(2);
            assertThat(count(database, "nomination where state = 'WAITING'")).isPositive();
            assertThat(count(database, "nomination where state = 'NOMINATED'")).isEqualTo(1);
            assertThat(count(database, "assignment_rule where valid_from > current_date and revoked_at is null"))
                    .isEqualTo(1);
            assertThat(count(database, "proposal where kind = 'CLASS_CLOSING' and decided_at is null"))
                    .isEqualTo(1);
            assertThat(count(database, "proposal where kind = 'RECOGNITION' and decided_at is null"))
                    .isEqualTo(1);
            assertThat(count(
                            database,
                            "enrolment join course_recognition using (enrolment_id) where completed_on is not null"))
                    .isEqualTo(2);
            assertThat(count(database, "notice_cause where kind = 'PLACE_GIVEN'"))
                    .isPositive();
            assertThat(
                            count(
                                    database,
                                    "account a join certificate c using (person_id) where a.username = 'holder' and datediff(c.last_day, current_date) between -1 and 30"))
                    .isEqualTo(1);
        }
    }

    @Test
    void yesterdayLessWasKnownOfTheSameDay() throws Exception {
        Path data = folder.resolve("data");
        try (var portal = StartedPortal.onRegion(data)) {
            String token = PackedCommand.run(data, "admin", "token", "create", "--account", "admin", "--name", "known")
                    .text()
                    .lines()
                    .toList()
                    .getLast();
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

            var now = totals(portal, token, today, "");
            var yesterday = totals(portal, token, today, "&knownOn=" + today.minusDays(1));

            assertThat(yesterday.at("/ruleKnown").asBoolean()).isTrue();
            assertThat(now.at("/totals/T10/undeclared").asInt())
                    .isEqualTo(yesterday.at("/totals/T10/undeclared").asInt() - 1);
            assertThat(now.at("/totals/T11/held").asInt())
                    .isEqualTo(yesterday.at("/totals/T11/held").asInt() - 1);
            assertThat(now.at("/totals/T11/required").asInt())
                    .isGreaterThan(yesterday.at("/totals/T11/required").asInt());
        }
    }

    @Test
    void theWalksOfTheReadmeCanBeGone() throws Exception {
        try (var portal = StartedPortal.onRegion(folder.resolve("data"));
                var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            walk(browser, portal, DemoWalks::admin);
            walk(browser, portal, DemoWalks::office);
            walk(browser, portal, DemoWalks::contact);
            walk(browser, portal, DemoWalks::declarant);
            walk(browser, portal, DemoWalks::auditor);
            walk(browser, portal, DemoWalks::holder);
        }
    }

    private static void walk(Browser browser, StartedPortal portal, Consumer<DemoWalks> walk) {
        try (var profile = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.address(""))
                .setLocale("zh-CN")
                .setViewportSize(1366, 768))) {
            walk.accept(new DemoWalks(profile.newPage()));
        }
    }

    private static JsonNode totals(StartedPortal portal, String token, LocalDate today, String known) throws Exception {
        String query = "from=%s&to=%s&asOf=%s".formatted(today.minusYears(1), today, today.minusDays(10));
        var request = HttpRequest.newBuilder(URI.create(portal.address("/api/v1/totals?" + query + known)))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private static int count(Connection database, String from) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
