package org.nishang.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; its zone says where a day begins. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return system();
    }

    /** The machine's, also before Spring is there. */
    public static Clock system() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
