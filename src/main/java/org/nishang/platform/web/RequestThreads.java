package org.nishang.platform.web;

import java.util.concurrent.Executors;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers at most so many requests at once. More of them would only wait for one of the twenty connections to the
 * database, each with its buffers in memory: when 5,000 learners hand in within a second, that was more than the heap
 * has. The rest wait in line, where they cost little.
 *
 * <p>Threads of the system, which shares the processors out: virtual ones give theirs up only where they wait, so that
 * a save stood behind whole passwords and files.
 */
@Component
class RequestThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final int AT_ONCE = 200;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("request-", 0).factory())));
    }
}
