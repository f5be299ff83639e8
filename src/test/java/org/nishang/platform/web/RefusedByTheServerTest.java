package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;

/** Requests that never reach the portal's own code. */
@PortalTest
class RefusedByTheServerTest {

    @Value("${local.server.port}")
    private int port;

    /** What the server cannot read as a request at all is answered with a bare status: there is nothing to protect. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /a|b<c> HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void sayNothingOfWhatRunsHere(String request) throws IOException {
        String answer = exchange(request.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContainIgnoringCase("tomcat", "server:", "exception", "\tat ");
        assertThat(answer.substring(9, 10)).isIn("4", "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/a%2Fb", "/%00", "/a/../../etc/passwd", "/%c0%ae"})
    void haveTheHeadersOfEveryAnswerWhereTheyCanBeRead(String path) throws IOException {
        String answer = exchange(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer)
                .containsPattern("^HTTP/1.1 [34]")
                .contains("X-Content-Type-Options: nosniff", "default-src 'none'")
                .doesNotContainIgnoringCase("tomcat", "server:", "\tat ");
    }

    private String exchange(byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
