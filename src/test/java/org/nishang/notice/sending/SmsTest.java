package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.platform.StartRefused;
import tools.jackson.databind.ObjectMapper;

/** Short messages: how long they are, and a gateway that takes, refuses and is away. */
class SmsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String SECRET = "s3cret";

    /** 33 characters. */
    private static final String SENTENCE = "您的报检员证书（JFP-D-1）将于 2027-03-01 到期。";

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
    void isHandedTheWordsAndASignature() throws Exception {
        assertThat(gateway().send(letter(1))).isEqualTo(new Outcome.Taken());

        String body = server.asked.getFirst().substring("/send ".length());
        var said = new ObjectMapper().readTree(body);
        assertThat(said.path("to").asString()).isEqualTo("13800001234");
        assertThat(said.path("text").asString()).isEqualTo("【霓裳学堂】" + SENTENCE);
        assertThat(said.path("segments").asInt()).isOne();
        var headers = server.headers.getFirst();
        assertThat(headers.getFirst("X-Timestamp")).isEqualTo(String.valueOf(CLOCK.millis()));
        assertThat(headers.getFirst("X-Signature")).isEqualTo(Signed.base64(CLOCK.millis() + "\n" + body, SECRET));
    }

    @Test
    void wholeSentencesAreSaidAndTheOthersCounted() {
        assertThat(SmsText.of(letter(2), "霓裳学堂", 2).text()).isEqualTo("【霓裳学堂】" + SENTENCE + SENTENCE);
        var many = SmsText.of(letter(9), "霓裳学堂", 2);
        assertThat(many.segments()).isEqualTo(2);
        assertThat(many.text()).startsWith("【霓裳学堂】" + SENTENCE).endsWith("(+" + (9 - said(many.text())) + ")");
    }

    @Test
    void whereNotEvenOneHasRoomItSaysWhatItIsAbout() {
        var line = new Letter.Line("证书即将到期", SENTENCE.repeat(5), "");
        var letter = new Letter(UUID.randomUUID(), "13800001234", Locale.CHINESE, "", List.of(line), 3);

        assertThat(SmsText.of(letter, "霓裳学堂", 2)).isEqualTo(new SmsText("【霓裳学堂】证书即将到期(+3)", 1));
    }

    @Test
    void seventyCharactersAreOneAndSeventyOneAreTwo() {
        assertThat(SmsText.segments("字".repeat(70))).isEqualTo(1);
        assertThat(SmsText.segments("字".repeat(71))).isEqualTo(2);
        assertThat(SmsText.segments("字".repeat(134))).isEqualTo(2);
        assertThat(SmsText.segments("字".repeat(135))).isEqualTo(3);
    }

    @Test
    void whatItAnswersSaysWhetherItIsTriedAgain() {
        server.answer = "no such number";
        server.status = 422;
        assertThat(gateway().send(letter(1))).isEqualTo(new Outcome.Unknown("422 no such number"));
        server.status = 400;
        assertThat(gateway().send(letter(1))).isInstanceOf(Outcome.Refused.class);
        for (int status : new int[] {302, 401, 429, 503}) {
            server.status = status;
            assertThat(gateway().send(letter(1))).isInstanceOf(Outcome.Later.class);
        }
        server.close();
        assertThat(gateway().send(letter(1))).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void isOffWithoutAnAddressAndAsksNoOtherHost() {
        assertThat(gateway("").isOn()).isFalse();
        assertThatThrownBy(() -> gateway("https://elsewhere.example/send")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> gateway("http://localhost/send")).isInstanceOf(StartRefused.class);
    }

    private SmsGateway gateway() {
        return gateway(server.address("/send"));
    }

    private SmsGateway gateway(String address) {
        return new SmsGateway(
                new SmsSettings(address, List.of("localhost"), SECRET, "霓裳学堂", 2),
                server.webhook(),
                new ObjectMapper(),
                CLOCK);
    }

    private static int said(String text) {
        return (text.length() - text.replace(SENTENCE, "").length()) / SENTENCE.length();
    }

    private static Letter letter(int lines) {
        var line = new Letter.Line("证书即将到期", SENTENCE, "https://portal.example/c");
        return new Letter(
                UUID.randomUUID(), "13800001234", Locale.CHINESE, "【霓裳学堂】", Collections.nCopies(lines, line), 0);
    }
}
