package org.nishang.notice.sending;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Robots in groups of the authority, as an operator has set them up. Without an address a robot is off.
 *
 * @param hosts the only ones that are asked, so that no address leads into the own network
 * @param wecom the address of the robot, with its key
 * @param dingtalk the address of the robot, with its token
 * @param dingtalkSecret that its messages are signed with; empty = it asks for no signature
 */
@ConfigurationProperties("nishang.notice.robot")
record RobotSettings(
        @DefaultValue({"qyapi.weixin.qq.com", "oapi.dingtalk.com"})
        List<String> hosts,

        @DefaultValue("") String wecom,
        @DefaultValue("") String dingtalk,
        @DefaultValue("") String dingtalkSecret) {

    /** Addresses and secret are keys. */
    @Override
    public String toString() {
        return "robots at " + hosts;
    }
}
