package org.nishang.platform.time;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; its zone says where a day begins. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    SteadyClock clock() {
        return new SteadyClock(InstantSource.system(), System::nanoTime, ZONE);
    }

    /** The machine's, also before Spring is there. */
    public static Clock system() {
        return Clock.system(ZONE);
    }
}
