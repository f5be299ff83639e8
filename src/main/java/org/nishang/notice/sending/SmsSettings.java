package org.nishang.notice.sending;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A gateway for short messages, as an operator has set it up. Without an address none is sent.
 *
 * @param address by https; what is handed in there: {@link SmsGateway}
 * @param hosts the only ones that are asked, so that no address leads into the own network
 * @param secret that what is handed in is signed with
 * @param sign who writes, as registered with the carrier: it stands in 【】 at the beginning
 * @param segments that one message may have at the most; each is paid for
 */
@ConfigurationProperties("nishang.notice.sms")
record SmsSettings(
        @DefaultValue("") String address,
        @DefaultValue List<String> hosts,
        @DefaultValue("") String secret,
        @DefaultValue("霓裳学堂") String sign,
        @DefaultValue("2") int segments) {

    boolean isOn() {
        return !address.isBlank();
    }

    /** Address and secret are keys. */
    @Override
    public String toString() {
        return "short messages at " + hosts;
    }
}
