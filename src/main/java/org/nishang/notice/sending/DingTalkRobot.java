package org.nishang.notice.sending;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.nishang.notice.reach.NoticeChannel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * A robot in a group of DingTalk (钉钉), signed where it has a secret.
 *
 * @see <a href="https://open.dingtalk.com/document/robots/custom-robot-access">its messages and signature</a>
 */
@Component
class DingTalkRobot implements ChannelPort {

    private static final int MOST_BYTES = 16_000;

    private final RobotSettings settings;
    private final Webhook webhook;
    private final Clock clock;

    @Autowired
    DingTalkRobot(RobotSettings settings, ObjectMapper json, Clock clock) {
        this(settings, new Webhook(HttpClient.newBuilder(), json), clock);
    }

    DingTalkRobot(RobotSettings settings, Webhook webhook, Clock clock) {
        this.settings = settings;
        this.webhook = webhook;
        this.clock = clock;
        if (isOn()) {
            var _ = address();
        }
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.DINGTALK;
    }

    @Override
    public boolean isOn() {
        return !settings.dingtalk().isBlank();
    }

    @Override
    public Outcome send(Letter letter) {
        return webhook.send(signed(address()), RobotText.of(letter, MOST_BYTES));
    }

    private URI address() {
        return Webhook.checked("nishang.notice.robot.dingtalk", settings.dingtalk(), settings.hosts());
    }

    private URI signed(URI address) {
        if (settings.dingtalkSecret().isBlank()) {
            return address;
        }
        long now = clock.millis();
        return URI.create(address + "&timestamp=" + now + "&sign="
                + URLEncoder.encode(
                        Signed.base64(now + "\n" + settings.dingtalkSecret(), settings.dingtalkSecret()),
                        StandardCharsets.UTF_8));
    }
}
