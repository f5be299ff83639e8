package org.nishang.testing;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of tests, a real one in this JVM: {@code office}. The shared portals know it, and another that
 * never answers: {@code gone}.
 */
public final class TestProvider {

    public static final String CODE = "office";
    public static final String GONE = "gone";
    public static final String CLIENT = "nishang";

    private static final int PORT = freePort();
    private static final int GONE_PORT = freePort();
    private static final Answers ANSWERS = new Answers();
    private static final MockOAuth2Server SERVER = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(ANSWERS)), ANSWERS);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static boolean started;

    private TestProvider() {}

    /** What the portal is told of both. */
    static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("office.issuer", issuer());
        settings.put("office.label-zh", "市局统一认证");
        settings.put("office.label-en", "Bureau account");
        settings.put("office.account-claim", "employee_number");
        settings.put("office.enough-amr", "mfa,otp");
        settings.put("office.enough-acr", "https://refeds.org/profile/mfa");
        settings.put("gone.issuer", "http://localhost:" + GONE_PORT + "/gone");
        settings.put("gone.label-zh", "海关单一窗口");
        settings.put("gone.label-en", "Customs single window");
        for (String code : List.of(CODE, GONE)) {
            settings.put(code + ".client-id", CLIENT);
            settings.put(code + ".client-secret", "a-secret-of-tests");
        }
        var named = new HashMap<String, Object>();
        settings.forEach((key, value) -> named.put("nishang.sign-in.provider." + key, value));
        return named;
    }

    public static String issuer() {
        return "http://localhost:" + PORT + "/" + CODE;
    }

    private static synchronized void start() {
        if (!started) {
            SERVER.start(InetAddress.getLoopbackAddress(), PORT);
            started = true;
            // The first answer takes long on a busy machine, longer than the portal waits.
            send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .GET());
        }
    }

    /** From now on tokens are of that person, for an hour. */
    public static void answers(String subject, Map<String, Object> claims) {
        answers(subject, claims, 3600);
    }

    public static void answers(String subject, Map<String, Object> claims, long seconds) {
        start();
        ANSWERS.person = new DefaultOAuth2TokenCallback(CODE, subject, "JWT", List.of(CLIENT), claims, seconds);
        ANSWERS.instead = null;
    }

    /** A token that says what the test wants, signed by the provider. */
    public static JWT signed(JWTClaimsSet claims) {
        start();
        return SERVER.anyToken(SERVER.issuerUrl(CODE), claims.getClaims(), Duration.ofMinutes(5));
    }

    /** The same, signed by the same key, of an issuer at another address. */
    public static JWT ofAnotherIssuer(JWTClaimsSet claims) {
        start();
        var elsewhere =
                SERVER.issuerUrl(CODE).newBuilder().host("elsewhere.example").build();
        return SERVER.anyToken(elsewhere, claims.getClaims(), Duration.ofMinutes(5));
    }

    /** From now on codes are answered by this instead of a token. */
    public static void answers(int status, String json) {
        start();
        ANSWERS.instead = new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, json, null);
    }

    private static final class Answers implements OAuth2TokenCallback, Route {

        private volatile OAuth2TokenCallback person = new DefaultOAuth2TokenCallback(CODE);
        private volatile @Nullable OAuth2HttpResponse instead;

        @Override
        public String issuerId() {
            return CODE;
        }

        @Override
        public String subject(TokenRequest request) {
            return Objects.requireNonNull(person.subject(request));
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return person.typeHeader(request);
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return person.audience(request);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return person.addClaims(request);
        }

        @Override
        public long tokenExpiry() {
            return person.tokenExpiry();
        }

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return instead != null && request.getUrl().encodedPath().endsWith("/token");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return Objects.requireNonNull(instead);
        }
    }

    /**
     * What a browser does at the provider: it is sent there and answers whatever form it finds.
     *
     * @return where it is sent back to
     */
    public static URI visit(String address, String who) {
        start();
        var answer = send(HttpRequest.newBuilder(URI.create(address)).GET());
        if (answer.statusCode() == 200) {
            answer = send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=" + URLEncoder.encode(who, StandardCharsets.UTF_8))));
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
