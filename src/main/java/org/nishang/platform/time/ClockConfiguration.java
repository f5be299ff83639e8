package org.nishang.platform.time;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; its zone says where a day begins. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    SteadyClock clock() {
        return new SteadyClock(InstantSource.system(), System::nanoTime, ZoneId.of("Asia/Shanghai"));
    }
}
