package org.nishang.certificate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public check over the wire, by program and by page; what it needs is committed and removed. */
@PortalTest
class PublicCheckTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CheckGate gate;

    @Autowired
    private MovableClock clock;

    @Value("${local.server.port}")
    private int port;

    private final List<UUID> made = new ArrayList<>();
    private UUID person;
    private LocalDate today;

    @BeforeEach
    void certificatesInEveryState() {
        today = LocalDate.now(clock);
        var li = given.person("李小明");
        person = li.value();
        String from = today.minusYears(1).toString();
        String last = today.plusYears(1).toString();
        made.add(given.recorded(li, "TST-A-VALID", "A", from, last));
        made.add(given.recorded(li, "TST-A-LASTDAY", "A", from, today.toString()));
        made.add(given.recorded(
                li, "TST-A-EXPIRED", "A", from, today.minusDays(1).toString()));
        made.add(given.recorded(li, "TST-A-SUSPENDED", "A", from, last));
        given.suspend(made.getLast(), today.minusDays(3).toString(), null);
        made.add(given.recorded(li, "TST-A-REVOKED", "A", from, last));
        given.change(made.getLast(), "revoked_on", today.toString());
        made.add(given.recorded(li, "TST-A-TOMORROW", "A", from, last));
        given.change(made.getLast(), "revoked_on", today.plusDays(1).toString());
        made.add(given.recorded(li, "TST-A-SURRENDERED", "A", from, last));
        given.change(made.getLast(), "surrendered_on", today.minusDays(1).toString());
        made.add(given.recorded(li, "TST-A-SUPERSEDED", "A", from, last));
        given.change(made.getLast(), "superseded_on", today.minusDays(2).toString());
        jdbc.sql("update certificate set superseded_by = ? where certificate_id = ?")
                .params(made.getFirst(), made.getLast())
                .update();
        made.add(given.recorded(li, "TST-A-FUTURE", "A", today.plusDays(1).toString(), last));
    }

    @AfterEach
    void removeWhatWasCommitted() {
        for (UUID id : made) {
            jdbc.sql("delete from certificate_document where certificate_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from certificate_suspension where certificate_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from certificate where certificate_id = ?")
                    .param(id)
                    .update();
        }
        jdbc.sql("delete from person_identity where person_id = ?")
                .param(person)
                .update();
        jdbc.sql("delete from person where person_id = ?").param(person).update();
        gate.forget();
        clock.reset();
    }

    @Test
    void answersExactlyAsTheContractSays() throws Exception {
        var answer = get("/api/public/certificates/TST-A-VALID");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.get("asOf").asString()).endsWith("Z");
        assertThat(Instant.parse(json.get("asOf").asString()))
                .isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(answer.body().replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":0"))
                .startsWith("""
                        {"status":"VALID","asOf":0,"number":"TST-A-VALID","holder":"李*明",\
                        "documentLast4":"0028","role":"A","title":"考试用培训","enterprise":"平湖一厂",\
                        "issuedOn":"%s","lastDay":"%s","supersededBy":null,""".formatted(today.minusYears(1), today.plusYears(1)));
        assertThat(answer.body()).doesNotContain("李小明", "330***");
    }

    @ParameterizedTest
    @CsvSource({
        "TST-A-VALID, 200, VALID",
        "TST-A-LASTDAY, 200, VALID",
        "TST-A-EXPIRED, 200, EXPIRED",
        "TST-A-SUSPENDED, 200, SUSPENDED",
        "TST-A-REVOKED, 200, REVOKED",
        "TST-A-TOMORROW, 200, VALID",
        "TST-A-SURRENDERED, 200, REVOKED",
        "TST-A-SUPERSEDED, 200, SUPERSEDED",
        "TST-A-FUTURE, 404, NOT_FOUND",
        "TST-A-NOBODY, 404, NOT_FOUND",
        "tst-a-valid, 200, VALID",
        "%EF%BC%B4%EF%BC%B3%EF%BC%B4-A-VALID, 200, VALID",
        "%27%20or%201%3D1%20--%20, 404, NOT_FOUND",
        "..., 404, NOT_FOUND",
        "%F0%A0%AE%B7, 404, NOT_FOUND"
    })
    void answersEveryStateToProgramsAndPeopleAlike(String number, int status, String word) throws Exception {
        var json = get("/api/public/certificates/" + number);
        var page = get("/verify/" + number);

        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(json.body()).get("status").asString())
                .isEqualTo(word);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("data-status=\"" + word + "\"");
    }

    /** The paper shows JFP-A-2019-990124-X and 嘉纺培证字〔2019〕第990124号. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "JFPA2019990124#",
                "jfp a 2019 990124 #",
                "jfp-a-2019990124#",
                "嘉纺培证字〔2019〕第990124号",
                "嘉纺培证字(2019)第990124号",
                "嘉纺培证字【2019】 第 990124 号",
                "〔2019〕第990124号",
                "2019第990124号"
            })
    void findsBothNumbersOfThePaperHoweverTheyAreTyped(String typed) throws Exception {
        var number = own(TrainingRole.AUDITOR, 990124);
        record(number);
        String wanted = typed.formatted(number).replace('#', number.check());

        var answer = get("/api/public/certificates/" + path(wanted));

        assertThat(JsonMapper.shared().readTree(answer.body()).get("number").asString())
                .isEqualTo(number.toString());
        assertThat(get("/verify/" + path(wanted)).body()).contains("data-status=\"VALID\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"杭培字〔2019〕第990124号", "嘉纺培证字〔2019〕第990125号", "嘉纺培证字〔0019〕第990124号", "〔2019〕第0号"})
    void takesNoOthersNumberForOneOfOurs(String typed) throws Exception {
        record(own(TrainingRole.AUDITOR, 990124));

        assertThat(get("/api/public/certificates/" + path(typed)).statusCode()).isEqualTo(404);
    }

    @Test
    void asksWhichOneWhereANumberForPeopleStandsOnTwo() throws Exception {
        var auditor = own(TrainingRole.AUDITOR, 990124);
        var declarant = own(TrainingRole.DECLARANT, 990124);
        record(auditor);
        record(declarant);
        String typed = path("嘉纺培证字〔2019〕第990124号");

        var page = get("/verify/" + typed);
        var answer = JsonMapper.shared()
                .readTree(get("/api/public/certificates/" + typed).body());

        assertThat(page.body())
                .contains("data-status=\"SEVERAL\"", "/verify/" + auditor, "/verify/" + declarant)
                .doesNotContain("李*明");
        assertThat(answer.get("status").asString()).isEqualTo("NOT_FOUND");
        assertThat(answer.get("numbers").toString()).isEqualTo("[\"" + auditor + "\",\"" + declarant + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JFP-A-2019-990142-%s", "JFPA2019990142%s"})
    void saysThatANumberIsMistypedWhereItsCheckCharacterDoesNotFit(String typed) throws Exception {
        String wrong = typed.formatted(own(TrainingRole.AUDITOR, 990124).check());

        assertThat(get("/verify/" + wrong).body()).contains("data-status=\"MISTYPED\"");
        assertThat(get("/api/public/certificates/" + wrong).body())
                .contains("\"status\":\"NOT_FOUND\"", "\"mistyped\":true");
    }

    private static CertificateNumber own(TrainingRole role, int sequence) {
        return new CertificateNumber("JFP", role, 2019, sequence);
    }

    private void record(CertificateNumber number) {
        made.add(given.recorded(
                new PersonId(person),
                number.toString(),
                number.role().code(),
                today.minusYears(1).toString(),
                today.plusYears(1).toString()));
    }

    private static String path(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void namesTheCertificateThatCorrectsAnother() throws Exception {
        assertThat(get("/api/public/certificates/TST-A-SUPERSEDED").body())
                .contains("\"supersededBy\":\"TST-A-VALID\"");
        assertThat(get("/verify/TST-A-SUPERSEDED").body()).contains("href=\"/verify/TST-A-VALID\"");
    }

    @Test
    void showsThePageWithTheFieldsOfThePaperAndTheTimeOfTheCheck() throws Exception {
        var page = get("/verify/TST-A-VALID");

        assertThat(page.body())
                .contains("<html lang=\"zh-CN\">", "有效", "李*明", "0028", "平湖一厂", "考试用培训", "内审员")
                .contains("截至 " + today, today.plusYears(1).toString(), "与手中的证书核对")
                .doesNotContain("李小明");
        assertThat(page.body().length()).isLessThan(100_000);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void speaksEnglish() throws Exception {
        var page = get("/verify/TST-A-VALID", "Accept-Language", "en");

        assertThat(page.body())
                .contains("<html lang=\"en\">", "Valid", "Training for tests", "Internal auditor")
                .contains("/language?to=zh-CN&amp;back=%2Fverify%2FTST-A-VALID");
    }

    @Test
    void showsWhatWasTypedWithoutRunningIt() throws Exception {
        var page = get("/verify/%3Cscript%3Ealert(1)%3C%2Fscript%3E".replace("%2F", "!"));

        assertThat(page.body().replaceAll("<script( type=\"module\")? src=\"/[\\w/]+\\.js\"( defer)?></script>", ""))
                .doesNotContain("<script", "<SCRIPT");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';");
    }

    @Test
    void leadsFromTheFormToTheNumber() throws Exception {
        assertThat(get("/verify").statusCode()).isEqualTo(200);

        var answer = get("/verify?number=%20tst-a-valid");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/verify/TST-A-VALID");
    }

    @Test
    void turnsAwayWhoTriesTooManyNumbersAndLetsThemInAgainLater() throws Exception {
        int status = 200;
        int tries = 0;
        while (status == 200 && tries++ < 200) {
            status = get("/api/public/certificates/TST-A-VALID").statusCode();
        }
        var refused = get("/api/public/certificates/TST-A-VALID");
        var page = get("/verify/TST-A-VALID");

        assertThat(tries).isBetween(20, 60);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(refused.body()).get("code").asString())
                .isEqualTo("common.too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).doesNotContain("李*明");

        clock.move(Duration.ofMinutes(1));

        assertThat(get("/api/public/certificates/TST-A-VALID").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForASignInBeforeGivingAFile() throws Exception {
        assertThat(get("/api/v1/certificates/TST-A-VALID/pdf").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
