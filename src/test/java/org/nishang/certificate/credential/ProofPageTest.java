package org.nishang.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** The files of the check without a network. */
@PortalTest
class ProofPageTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final List<String> PAGE = List.of(
            "/proof",
            "/proof/app.js",
            "/proof/claim.js",
            "/proof/known.js",
            "/proof/reader.js",
            "/proof/sight.js",
            "/proof/proof.css",
            "/proof/texts.json",
            "/proof/manifest.webmanifest",
            "/proof/sw.js",
            "/icons/nishang.svg");

    @Value("${local.server.port}")
    private int port;

    @Test
    void weighsLittleAndNeedsNoSignIn() throws Exception {
        int bytes = 0;
        for (String path : PAGE) {
            var answer = get(path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            bytes += answer.body().length;
        }

        assertThat(bytes).isLessThan(60_000);
        // The reader is brought only where a browser has none of its own, and for use without a
        // network.
        var reader = get("/proof/jsqr.js", "gzip");
        assertThat(reader.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(bytes + reader.body().length).isLessThan(130_000);
    }

    @Test
    void runsNothingThatIsNotItsOwn() throws Exception {
        var page = get("/proof", "");
        String html = new String(page.body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(html).doesNotContain("<style", " style=", "onclick", "http");
        assertThat(Pattern.compile("<script(?! type=\"module\" src=\"/proof/)")
                        .matcher(html)
                        .find())
                .isFalse();
    }

    @Test
    void keepsEveryFileThatItNeedsAndAsksAgainOnlyWhetherItChanged() throws Exception {
        String worker = text("/proof/sw.js");

        for (String path : PAGE) {
            if (!path.equals("/proof/sw.js")) {
                assertThat(worker).contains("'" + path + "'");
            }
        }
        assertThat(worker).contains("'/proof/jsqr.js'").doesNotContain("@version@");
        String tag = get("/proof/app.js", "").headers().firstValue("ETag").orElseThrow();
        var again = BROWSER.send(
                request("/proof/app.js").header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/proof/other.js", "").statusCode()).isEqualTo(404);
    }

    @Test
    void saysEveryThingInBothLanguages() throws Exception {
        var texts = JsonMapper.shared().readTree(text("/proof/texts.json"));
        String scripts = text("/proof/app.js") + text("/proof");

        assertThat(texts.get("zh").propertyNames()).isEqualTo(texts.get("en").propertyNames());
        var said = Pattern.compile("(?:say\\('|data-say=\"|data-hint=\")([a-z.-]+)['\"]")
                .matcher(scripts)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(texts.get("zh").propertyNames()).containsAll(said);
        for (String state : List.of("valid", "expired", "revoked", "superseded", "suspended", "not-yet")) {
            assertThat(texts.get("en").has("proof.word." + state)).as(state).isTrue();
        }
    }

    private String text(String path) throws Exception {
        return new String(get(path, "").body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        return BROWSER.send(
                request(path).header("Accept-Encoding", encoding).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
