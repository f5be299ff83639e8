package org.nishang.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of the proxies that the operator named, and of nobody
 * else. The host is the one that the browser asked for; a proxy passes it on as it is.
 */
@Component
@Order(TrustedProxies.FIRST)
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final int FIRST = 0;

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";

    private final String proxies;

    /** @param proxies addresses or networks ({@code 10.1.2.0/24}) with commas between; empty for none */
    TrustedProxies(@Value("${nishang.web.trusted-proxies}") String proxies) {
        this.proxies = proxies.strip();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(proxies.isEmpty() ? new Unbelieved() : believed());
    }

    private RemoteIpValve believed() {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader(FOR);
        valve.setProtocolHeader(PROTOCOL);
        return valve;
    }

    /** Says once that somebody in front is not believed: all who come through it share its address. */
    private static final class Unbelieved extends ValveBase {

        private final AtomicBoolean said = new AtomicBoolean();

        Unbelieved() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getHeader(FOR) != null && said.compareAndSet(false, true)) {
                LOG.warn(
                        "{} says for whom it asks, and is not believed. If it is your proxy, name it in"
                                + " nishang.web.trusted-proxies",
                        request.getPeerAddr());
            }
            getNext().invoke(request, response);
        }
    }
}
