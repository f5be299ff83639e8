package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.platform.StartRefused;

/** Robots against a server with https on this machine. */
class RobotTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path folder;

    private SecureServer server;

    @BeforeEach
    void aServer() throws Exception {
        server = new SecureServer(folder);
    }

    @AfterEach
    void away() {
        server.close();
    }

    @Test
    void weComIsHandedTheWords() {
        assertThat(wecom().send(letter(1))).isEqualTo(new Outcome.Taken());
        assertThat(server.asked).singleElement().asString().contains("/robot?key=k", "\"msgtype\":\"text\"", "张*的证书");
    }

    @Test
    void dingTalkIsHandedASignature() {
        assertThat(dingtalk("SEC123").send(letter(1))).isEqualTo(new Outcome.Taken());
        assertThat(server.asked).singleElement().asString().contains("timestamp=" + CLOCK.millis() + "&sign=");
        assertThat(dingtalk("").send(letter(1))).isEqualTo(new Outcome.Taken());
        assertThat(server.asked.getLast()).doesNotContain("sign=");
    }

    @Test
    void aRobotThatRefusesIsTriedLater() {
        server.answer = "{\"errcode\":45009,\"errmsg\":\"freq out of limit\"}";
        assertThat(wecom().send(letter(1))).isEqualTo(new Outcome.Later("freq out of limit", true));
        server.status = 503;
        assertThat(wecom().send(letter(1))).isInstanceOf(Outcome.Later.class);
        server.answer = "<html>";
        server.status = 200;
        assertThat(wecom().send(letter(1))).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        server.status = 302;

        assertThat(wecom().send(letter(1))).isInstanceOf(Outcome.Later.class);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void whatHasNoRoomIsLeftOutWhole() {
        wecom().send(letter(200));

        assertThat(server.asked.getFirst().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(2400);
        assertThat(server.asked.getFirst()).contains("/c\"}");
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
        return server.address("/robot?key=k");
    }

    private static RobotSettings settings(String wecom, String dingtalk, String secret) {
        return new RobotSettings(List.of("localhost"), wecom, dingtalk, secret);
    }

    private Webhook webhook() {
        return server.webhook();
    }

    private static Letter letter(int lines) {
        var all = new ArrayList<Letter.Line>();
        for (int i = 0; i < lines; i++) {
            all.add(new Letter.Line("证书即将到期", "张*的证书将于 2027-03-01 到期。", "https://portal.example/c"));
        }
        return new Letter(UUID.randomUUID(), "", Locale.CHINESE, "【霓裳学堂】", all, 0);
    }
}
