package org.nishang.notice.sending;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import org.nishang.notice.reach.NoticeChannel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Short messages by a gateway that takes JSON: {@code {"id":…,"to":"13800001234","text":…,"segments":2}}, the same id
 * at each try. {@code X-Signature} is Base64 of HMAC-SHA256, by the secret, of {@code X-Timestamp} (milliseconds), a
 * line feed and the body. It answers 2xx = taken, 404 or 422 = no such number, 400 or 413 = never this message;
 * anything else is tried again.
 */
@Component
class SmsGateway implements ChannelPort {

    private final SmsSettings settings;
    private final Webhook webhook;
    private final ObjectMapper json;
    private final Clock clock;

    @Autowired
    SmsGateway(SmsSettings settings, ObjectMapper json, Clock clock) {
        this(settings, new Webhook(HttpClient.newBuilder(), json), json, clock);
    }

    SmsGateway(SmsSettings settings, Webhook webhook, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.webhook = webhook;
        this.json = json;
        this.clock = clock;
        if (isOn()) {
            var _ = address();
        }
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Outcome send(Letter letter) {
        var text = SmsText.of(letter, settings.sign(), settings.segments());
        String body = json.writeValueAsString(Map.of(
                "id", letter.id().toString(),
                "to", letter.address(),
                "text", text.text(),
                "segments", text.segments()));
        String now = String.valueOf(clock.millis());
        return webhook.post(
                address(),
                body,
                Map.of("X-Timestamp", now, "X-Signature", Signed.base64(now + "\n" + body, settings.secret())),
                SmsGateway::outcome);
    }

    private URI address() {
        return Webhook.checked("nishang.notice.sms.address", settings.address(), settings.hosts());
    }

    private static Outcome outcome(int status, String said) {
        String why = status + " " + said;
        return switch (status) {
            case 200, 201, 202, 204 -> new Outcome.Taken();
            case 404, 422 -> new Outcome.Unknown(why);
            case 400, 413 -> new Outcome.Refused(why);
            default -> new Outcome.Later(why, true);
        };
    }
}
