package org.nishang.notice.sending;

import java.net.http.HttpClient;
import org.nishang.notice.reach.NoticeChannel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * A robot in a group of WeCom (企业微信).
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">its messages</a>
 */
@Component
class WeComRobot implements ChannelPort {

    private static final int MOST_BYTES = 2048;

    private final String address;
    private final RobotSettings settings;
    private final Webhook webhook;

    @Autowired
    WeComRobot(RobotSettings settings, ObjectMapper json) {
        this(settings, new Webhook(HttpClient.newBuilder(), json));
    }

    WeComRobot(RobotSettings settings, Webhook webhook) {
        this.settings = settings;
        this.webhook = webhook;
        this.address = settings.wecom();
        if (isOn()) {
            var _ = Webhook.checked("nishang.notice.robot.wecom", address, settings.hosts());
        }
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.WECOM;
    }

    @Override
    public boolean isOn() {
        return !address.isBlank();
    }

    @Override
    public Outcome send(Letter letter) {
        return webhook.send(
                Webhook.checked("nishang.notice.robot.wecom", address, settings.hosts()),
                RobotText.of(letter, MOST_BYTES));
    }
}
