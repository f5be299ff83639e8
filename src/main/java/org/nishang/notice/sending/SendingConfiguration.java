package org.nishang.notice.sending;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What an operator says about sending. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, ReturnsSettings.class, SmsSettings.class, RobotSettings.class})
class SendingConfiguration {}
