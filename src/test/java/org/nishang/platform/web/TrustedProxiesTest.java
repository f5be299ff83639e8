package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** A bare server with the two valves, asked from 127.0.0.1. */
class TrustedProxiesTest {

    /** Says how it sees who asks. */
    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.9.8.7, 127.0.0.0/8", "127.0.0.1/32,::1/128"})
    void believesTheProxyThatWasNamed(String proxies) throws Exception {
        var answer = ask(proxies);

        assertThat(answer.body()).isEqualTo("203.0.113.9 https 127.0.0.1");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/8,192.168.0.0/16"})
    void believesNobodyElse(String proxies) throws Exception {
        var answer = ask(proxies);

        assertThat(answer.body()).isEqualTo("127.0.0.1 http 127.0.0.1");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    private static HttpResponse<String> ask(String proxies) throws IOException, InterruptedException {
        var factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(proxies).customize(factory);
        new SecurityHeaders().customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                            .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "evil.example.org")
                            .build(),
                    BodyHandlers.ofString());
        } finally {
            server.stop();
            server.destroy();
        }
    }
}
