package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.platform.StartRefused;
import tools.jackson.databind.ObjectMapper;

/** Robots against a server with https on this machine. */
class RobotTest {

    private static final char[] WORD = "made-for-a-test".toCharArray();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path folder;

    private static SSLContext trust;

    private final List<String> asked = new ArrayList<>();
    private HttpsServer server;
    private int status = 200;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @BeforeAll
    static void aCertificate() throws Exception {
        trust = context();
    }

    @BeforeEach
    void aServer() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trust));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "https://localhost:1/inside");
            byte[] said = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void away() {
        server.stop(0);
    }

    @Test
    void weComIsHandedTheWords() {
        assertThat(wecom().send(letter(1))).isEqualTo(new Outcome.Taken());
        assertThat(asked).singleElement().asString().contains("/robot?key=k", "\"msgtype\":\"text\"", "张*的证书");
    }

    @Test
    void dingTalkIsHandedASignature() {
        assertThat(dingtalk("SEC123").send(letter(1))).isEqualTo(new Outcome.Taken());
        assertThat(asked).singleElement().asString().contains("timestamp=" + CLOCK.millis() + "&sign=");
        assertThat(dingtalk("").send(letter(1))).isEqualTo(new Outcome.Taken());
        assertThat(asked.getLast()).doesNotContain("sign=");
    }

    @Test
    void aRobotThatRefusesIsTriedLater() {
        answer = "{\"errcode\":45009,\"errmsg\":\"freq out of limit\"}";
        assertThat(wecom().send(letter(1))).isEqualTo(new Outcome.Later("freq out of limit", true));
        status = 503;
        assertThat(wecom().send(letter(1))).isInstanceOf(Outcome.Later.class);
        answer = "<html>";
        status = 200;
        assertThat(wecom().send(letter(1))).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        status = 302;

        assertThat(wecom().send(letter(1))).isInstanceOf(Outcome.Later.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatHasNoRoomIsLeftOutWhole() {
        wecom().send(letter(200));

        assertThat(asked.getFirst().getBytes(StandardCharsets.UTF_8).length).isLessThan(2400);
        assertThat(asked.getFirst()).contains("/c\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/robot",
                "https://127.0.0.1/robot",
                "https://elsewhere.example/robot",
                "https://localhost@elsewhere.example/robot",
                "https://me@localhost/robot",
                "https://localhost.elsewhere.example/",
                "file:///etc/passwd",
                "no address"
            })
    void otherAddressesAreRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new WeComRobot(settings(address, "", ""), webhook()))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new DingTalkRobot(settings("", address, ""), webhook(), CLOCK))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void withoutAnAddressARobotIsOff() {
        assertThat(new WeComRobot(settings("", "", ""), webhook()).isOn()).isFalse();
        assertThat(new DingTalkRobot(settings("", "", ""), webhook(), CLOCK).isOn())
                .isFalse();
    }

    private WeComRobot wecom() {
        return new WeComRobot(settings(address(), "", ""), webhook());
    }

    private DingTalkRobot dingtalk(String secret) {
        return new DingTalkRobot(settings("", address(), secret), webhook(), CLOCK);
    }

    private String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/robot?key=k";
    }

    private static RobotSettings settings(String wecom, String dingtalk, String secret) {
        return new RobotSettings(List.of("localhost"), wecom, dingtalk, secret);
    }

    private Webhook webhook() {
        return new Webhook(HttpClient.newBuilder().sslContext(trust), JSON);
    }

    private static Letter letter(int lines) {
        var all = new ArrayList<Letter.Line>();
        for (int i = 0; i < lines; i++) {
            all.add(new Letter.Line("证书即将到期", "张*的证书将于 2027-03-01 到期。", "https://portal.example/c"));
        }
        return new Letter(UUID.randomUUID(), "", Locale.CHINESE, "【霓裳学堂】", all, 0);
    }

    /** A certificate for this machine that this test trusts. */
    private static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(WORD),
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }
}
