package org.nishang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the started portal as a page of its own does: with the cookies of one browser, and saying where it stands. */
public final class OwnPage {

    private static final String PASSWORD = "Nishang-Demo-2026";

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public OwnPage(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Signs in as somebody of the demo, by the sign-in page. */
    public OwnPage signIn(String username) throws IOException, InterruptedException {
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(send(request("/login").GET()).body());
        assertThat(csrf.find()).isTrue();
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                        .formatted(username, PASSWORD, URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("/login"));
        return this;
    }

    public HttpRequest.Builder request(String path) {
        return stranger(path).header("Origin", origin);
    }

    /** Says nothing of where it stands. */
    public HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public byte[] bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** As the header {@code Cookie} has them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
