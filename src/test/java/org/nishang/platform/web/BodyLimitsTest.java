package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;

/** Bodies at the door, by a client that keeps no rules. */
@PortalTest
class BodyLimitsTest {

    @Value("${local.server.port}")
    private int port;

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() throws IOException {
        assertThat(post("/api/attempts/x/answers", "Content-Length: 73400320", "{"))
                .startsWith("HTTP/1.1 413")
                .contains("common.body-too-large");
    }

    @Test
    void aRefusalIsOneProblemDocumentWithTheHeadersOfEveryAnswer() throws IOException {
        String refusal = post("/api/attempts/x/answers", "Accept-Language: en\r\nContent-Length: 73400320", "{");

        assertThat(refusal).contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
        assertThat(refusal.substring(refusal.indexOf("\r\n\r\n")).strip()).isEqualTo("""
                {"type":"urn:nishang:problem:common.body-too-large","status":413,"code":"common.body-too-large",\
                "detail":"What was sent is too large and was not taken."}""");
    }

    @Test
    void aBodyThatSaysNothingIsReadToItsLimit() throws IOException {
        var chunk = "2000\r\n" + "a".repeat(0x2000) + "\r\n";

        assertThat(post("/api/attempts/x/answers", "Transfer-Encoding: chunked", chunk.repeat(40)))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void aStrangerSendsNoMoreThanASignInNeeds() throws IOException {
        assertThat(post("/login", "Content-Length: 9000", "a")).startsWith("HTTP/1.1 413");
        assertThat(post("/api/v1/imports/people", "Content-Length: 100000", "a"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void slowStrangersKeepNobodyFromSavingNorFromReading() throws Exception {
        String learner = new OwnPage(port).signIn("declarant").cookies();
        var page = new OwnPage(port);
        page.send(page.request("/login"));
        String visitor = page.cookies();
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 230; i++) {
                slow.add(slow(i % 2 == 0 ? "/login" : "/api/attempts/x/answers", "Content-Length: 5000"));
            }

            assertThat(get("/actuator/health")).startsWith("HTTP/1.1 200");
            assertThat(post("/api/attempts/x/answers", "Cookie: " + learner + "\r\nContent-Length: 2", "{}"))
                    .as("who is signed in is asked in")
                    .startsWith("HTTP/1.1 405");
            for (String forged : List.of("Cookie: JSESSIONID=x", "Cookie: ticket=eA", "Authorization: Bearer x")) {
                assertThat(post("/api/attempts/x/answers", forged + "\r\nContent-Length: 2", "{}"))
                        .as(forged)
                        .startsWith("HTTP/1.1 503");
            }
            assertThat(post("/api/attempts/x/answers", "Cookie: " + visitor + "\r\nContent-Length: 2", "{}"))
                    .as("the session of a sign-in page")
                    .startsWith("HTTP/1.1 503");
            assertThat(post("/login", "Content-Length: 2", "a="))
                    .as("strangers wait for each other only")
                    .startsWith("HTTP/1.1 503");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void somebodySignedInKeepsNobodyElseFromSaving() throws Exception {
        String hostile = "Cookie: " + new OwnPage(port).signIn("contact").cookies() + "\r\n";
        String learner = "Cookie: " + new OwnPage(port).signIn("declarant").cookies() + "\r\n";
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 230; i++) {
                slow.add(
                        switch (i % 3) {
                            case 0 -> slow("/api/attempts/x/answers", hostile + "Content-Length: 5000");
                            case 1 ->
                                slow(
                                        "/?v-r=uidl&v-uiId=0",
                                        hostile + "Content-Type: application/json\r\nContent-Length: 5000");
                            default -> slow("/api/v1/imports/people", hostile + "Transfer-Encoding: chunked");
                        });
            }

            assertThat(get("/actuator/health")).startsWith("HTTP/1.1 200");
            assertThat(post("/api/attempts/x/answers", learner + "Content-Length: 2", "{}"))
                    .startsWith("HTTP/1.1 405");
            assertThat(post("/api/attempts/x/answers", hostile + "Content-Length: 2", "{}"))
                    .as("one waits for oneself")
                    .startsWith("HTTP/1.1 503");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket slow(String path, String headers) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n1\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String post(String path, String header, String body) throws IOException {
        return exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** What has come until the connection ends, or nothing more comes for five seconds. */
    private String exchange(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            var lines = List.of(request);
            for (String line : lines) {
                socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) {
        var answer = new StringBuilder();
        try {
            byte[] some = new byte[4096];
            for (int got = in.read(some); got >= 0 && answer.length() < 4096; got = in.read(some)) {
                answer.append(new String(some, 0, got, StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            answer.append(answer.isEmpty() ? ended.toString() : "");
        }
        return answer.toString();
    }
}
