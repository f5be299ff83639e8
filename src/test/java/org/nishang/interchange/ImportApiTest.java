package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Registers in and out as a program sees them, over the wire. */
@PortalTest
class ImportApiTest {

    private static final String ENTERPRISE = Codes.uscc(51);
    private static final String IMPORTS = "/api/v1/imports/";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private OwnPage page;

    @BeforeEach
    void signsIn() throws Exception {
        page = new OwnPage(port).signIn("admin");
    }

    @AfterEach
    void leavesNothing() {
        for (int i = 51; i < 60; i++) {
            jdbc.sql("delete from enterprise where uscc = ?")
                    .param(Codes.uscc(i))
                    .update();
        }
    }

    @Test
    void answersAsTheContractSays() throws Exception {
        var table = enterprises()
                .row(ENTERPRISE, "新厂", "330482")
                .row("91330482000000019X", "坏码厂", "330482")
                .row("91330482000000019I", "坏字厂", "330482");

        JsonNode answer = body(send("enterprises?mode=validate", table.xlsx(), "application/octet-stream"));

        assertThat(answer.get("rows").intValue()).isEqualTo(3);
        assertThat(answer.get("created").intValue()).isEqualTo(1);
        assertThat(answer.get("updated").intValue()).isZero();
        assertThat(answer.get("unchanged").intValue()).isZero();
        assertThat(answer.get("failed").intValue()).isEqualTo(2);
        assertThat(answer.get("errors").get(0).toString()).isEqualTo("""
                        {"row":3,"column":"uscc","code":"uscc.check-character","message":"统一社会信用代码的校验码不正确，请核对。"}""");
        assertThat(answer.get("errors").get(1).get("code").stringValue()).isEqualTo("uscc.characters");
        assertThat(enterprises(ENTERPRISE)).isZero();
    }

    @Test
    void saysWhichSheetWasReadWhichNotAndWhatNobodySees() throws Exception {
        byte[] book = Table.book(
                enterprises()
                        .row(ENTERPRISE, "新厂", "330482")
                        .row(Codes.uscc(52), "新二厂", "330482")
                        .hidden()
                        .named("一月"),
                enterprises().row(Codes.uscc(53), "新三厂", "330482").named("二月"));

        JsonNode answer = body(send("enterprises?mode=validate", book, "x/y"));
        JsonNode text = body(send(
                "enterprises?mode=validate",
                enterprises().row(ENTERPRISE, "新厂", "330482").csv(),
                "x/y"));

        assertThat(answer.get("created").intValue()).isEqualTo(2);
        assertThat(answer.get("sheet").stringValue()).isEqualTo("一月");
        assertThat(answer.get("sheetsLeftOut").toString()).isEqualTo("[\"二月\"]");
        assertThat(answer.get("warnings").size()).isEqualTo(1);
        assertThat(answer.get("warnings").get(0).get("row").intValue()).isEqualTo(3);
        assertThat(answer.get("warnings").get(0).get("code").stringValue()).isEqualTo("row.hidden");
        assertThat(answer.get("warnings").get(0).get("message").stringValue()).contains("隐藏");
        assertThat(text.get("sheet").isNull()).isTrue();
        assertThat(text.get("sheetsLeftOut").size()).isZero();
        assertThat(text.get("warnings").size()).isZero();
    }

    @Test
    void aPageNamedLikeAWorkbookIsAProblemThatSaysWhatToDo() throws Exception {
        var page = send(
                "people?mode=commit",
                "<html><table><tr><td>证件号码</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
                "x/y");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(body(page).get("code").stringValue()).isEqualTo("interchange.file.page");
        assertThat(body(page).get("detail").stringValue()).contains("另存为");
    }

    @Test
    void takesABodyAndAFormAlikeAndSpeaksTheCallersLanguage() throws Exception {
        byte[] csv = enterprises().row("91330482000000019X", "坏码厂", "330482").csv();

        for (var response : new HttpResponse<?>[] {
            send("enterprises?mode=validate", csv, "text/csv"),
            send("enterprises?mode=validate", csv, "application/x-www-form-urlencoded"),
            form("enterprises?mode=validate", csv)
        }) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body().toString()).contains("\"row\":2", "校验码");
        }
        assertThat(send(request("enterprises?mode=validate")
                                .header("Accept-Language", "en")
                                .POST(BodyPublishers.ofByteArray(csv)))
                        .body())
                .contains("check character");
    }

    @Test
    void writesAllOrNothing() throws Exception {
        byte[] xlsx = enterprises()
                .row(ENTERPRISE, "新厂", "330482")
                .row("1", "坏厂", "330482")
                .xlsx();

        JsonNode answer = body(send("enterprises?mode=commit&onError=abort", xlsx, "x/y"));

        assertThat(answer.get("created").intValue()).isZero();
        assertThat(answer.get("failed").intValue()).isEqualTo(1);
        assertThat(answer.get("batch").isNull()).isTrue();
        assertThat(enterprises(ENTERPRISE)).isZero();
    }

    @Test
    void skipsWrongLinesAndTakesTheRestBackAsAWhole() throws Exception {
        byte[] xlsx = enterprises()
                .row(ENTERPRISE, "新厂", "330482")
                .row("1", "坏厂", "330482")
                .row(Codes.uscc(52), "新二厂", "330482")
                .xlsx();

        JsonNode answer = body(form("enterprises?mode=commit&onError=skip", xlsx));
        String batch = answer.get("batch").stringValue();

        assertThat(answer.get("created").intValue()).isEqualTo(2);
        assertThat(answer.get("failed").intValue()).isEqualTo(1);
        assertThat(enterprises(ENTERPRISE)).isEqualTo(1);
        JsonNode row = body(get("batches?register=enterprises")).get(0);
        assertThat(row.get("batch").stringValue()).isEqualTo(batch);
        assertThat(row.get("fileName").stringValue()).isEqualTo("表.xlsx");
        assertThat(row.get("sha256").stringValue()).hasSize(64);

        JsonNode undone = body(send("batches/" + batch + "/undo", new byte[0], "x/y"));

        assertThat(undone.get("undoneBy").stringValue()).isEqualTo("admin");
        assertThat(enterprises(ENTERPRISE)).isZero();
        assertThat(send("batches/" + batch + "/undo", new byte[0], "x/y").statusCode())
                .isEqualTo(409);
    }

    @Test
    void theErrorWorkbookIsCorrectedInPlaceAndSentAgain() throws Exception {
        byte[] xlsx = Table.of("企业名称", "统一社会信用代码", "所在地区", "登记日期")
                .row("新厂", ENTERPRISE, "330482", LocalDate.of(2020, 5, 1))
                .row("坏厂", "1", "330482", LocalDate.of(2020, 5, 2))
                .xlsx();
        JsonNode answer = body(send("enterprises?mode=validate", xlsx, "x/y"));

        byte[] errors = bytes(answer.get("errorWorkbook").stringValue());

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(errors))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(4)).isEqualTo("错误原因");
            assertThat(rows.get(1).getCellText(4)).isEmpty();
            assertThat(rows.get(2).getCellText(0)).isEqualTo("坏厂");
            assertThat(rows.get(2).getCellText(4)).contains("18 位");
        }
        JsonNode again = body(send("enterprises?mode=validate", errors, "x/y"));
        assertThat(again.get("rows").intValue()).isEqualTo(2);
        assertThat(again.get("created").intValue()).isEqualTo(1);
        assertThat(again.get("failed").intValue()).isEqualTo(1);
    }

    @Test
    void numbersAreMaskedUnlessItIsSaidWhatTheyAreFor() throws Exception {
        var masked = get("/api/v1/registers/people.csv");
        var withoutPurpose = get("/api/v1/registers/people.csv?clear=true");
        var clear = get("/api/v1/registers/people.csv?clear=true&purpose=yearly-check");

        assertThat(masked.body()).containsPattern("[0-9]{3}[*]{11}").doesNotContainPattern("[0-9]{17}[0-9X]");
        assertThat(withoutPurpose.statusCode()).isEqualTo(422);
        assertThat(withoutPurpose.body()).contains("\"code\":\"interchange.export.purpose\"");
        assertThat(clear.body()).containsPattern("[0-9]{17}[0-9X]");
    }

    @Test
    void aTemplateHoldsNoLineAndAnExportComesBackUnchanged() throws Exception {
        JsonNode empty = body(send("employments?mode=validate", bytes(IMPORTS + "employments/template.xlsx"), "x/y"));
        JsonNode unchanged = body(send("employments?mode=commit", bytes("/api/v1/registers/employments.xlsx"), "x/y"));

        assertThat(empty.get("rows").intValue()).isZero();
        assertThat(unchanged.get("rows").intValue()).isPositive();
        assertThat(unchanged.get("unchanged")).isEqualTo(unchanged.get("rows"));
    }

    @Test
    void isClosedWithoutASignInAndForWhatIsNotThere() throws Exception {
        var nobody = new OwnPage(port).send(request("people?mode=validate").POST(BodyPublishers.ofString("x")));

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(send("nothing?mode=validate", new byte[1], "x/y").statusCode())
                .isEqualTo(404);
        assertThat(send("people?mode=perhaps", new byte[1], "x/y").statusCode()).isEqualTo(400);
        assertThat(get("batches/1-2/errors.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        byte[] large = new byte[51 << 20];

        for (var response :
                new HttpResponse<?>[] {send("people?mode=commit", large, "x/y"), form("people?mode=commit", large)}) {
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body().toString()).contains("interchange.file.too-large", "50 MB");
        }
    }

    @Test
    void badFilesAreProblemsWithACode() throws Exception {
        var empty = send("people?mode=commit", new byte[0], "x/y");
        var foreign = send("people?mode=commit", Table.of("a", "b").xlsx(), "x/y");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(body(empty).get("code").stringValue()).isEqualTo("interchange.file.empty");
        assertThat(body(foreign).get("code").stringValue()).isEqualTo("interchange.sheet.no-headings");
        assertThat(body(foreign).get("detail").stringValue()).contains("documentNumber");
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() throws Exception {
        byte[] csv = enterprises().row(ENTERPRISE, "新厂", "330482").csv();
        int batches = jdbc.sql("select count(*) from import_batch")
                .query(Integer.class)
                .single();

        try (var socket = new Socket("localhost", port)) {
            String head =
                    "POST %senterprises?mode=commit HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
                            .formatted(IMPORTS, page.cookies(), csv.length + 1000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(csv);
            socket.shutdownOutput();
            // The answer, or the end of the connection: either way the request is over.
            socket.getInputStream().readAllBytes();
        }

        assertThat(enterprises(ENTERPRISE)).isZero();
        assertThat(jdbc.sql("select count(*) from import_batch")
                        .query(Integer.class)
                        .single())
                .isEqualTo(batches);
    }

    @Test
    void twoAtOnceComeOneAfterTheOther() throws Exception {
        var table = enterprises();
        for (int i = 51; i < 60; i++) {
            table.row(Codes.uscc(i), "新厂", "330482");
        }
        byte[] xlsx = table.xlsx();
        Callable<JsonNode> commit = () -> body(send("enterprises?mode=commit", xlsx, "x/y"));

        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(commit);
            var second = both.submit(commit);

            assertThat(first.get().get("created").intValue()
                            + second.get().get("created").intValue())
                    .isEqualTo(9);
            assertThat(first.get().get("unchanged").intValue()
                            + second.get().get("unchanged").intValue())
                    .isEqualTo(9);
        }
    }

    @Test
    void importUndoAndExportAreInTheLog() throws Exception {
        JsonNode answer = body(send(
                "enterprises?mode=commit",
                enterprises().row(ENTERPRISE, "新厂", "330482").xlsx(),
                "x/y"));
        String batch = answer.get("batch").stringValue();
        send("batches/" + batch + "/undo", new byte[0], "x/y");
        bytes("/api/v1/registers/sessions.csv");

        assertThat(jdbc.sql("select event from audit_entry where subject = ? order by seq")
                        .param(batch)
                        .query(String.class)
                        .list())
                .containsExactly("interchange.imported", "interchange.import-undone");
        assertThat(jdbc.sql(
                                "select detail from audit_entry where event = 'interchange.exported' and subject = 'sessions' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .endsWith("lines, csv");
    }

    private static Table enterprises() {
        return Table.of("uscc", "name", "region");
    }

    private int enterprises(String uscc) {
        return jdbc.sql("select count(*) from enterprise where uscc = ?")
                .param(uscc)
                .query(Integer.class)
                .single();
    }

    private HttpRequest.Builder request(String path) {
        return page.request(path.startsWith("/") ? path : IMPORTS + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return page.send(request);
    }

    private HttpResponse<String> send(String path, byte[] content, String type)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(content)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        return page.bytes(request(path).GET());
    }

    private HttpResponse<String> form(String path, byte[] content) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=zzz")
                .POST(multipart(content)));
    }

    private static BodyPublisher multipart(byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--zzz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"表.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--zzz--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private JsonNode body(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
