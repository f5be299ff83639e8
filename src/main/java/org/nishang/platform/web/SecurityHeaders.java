package org.nishang.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with an answer, said with every answer, whoever gives it: they stand there before anything else
 * is done, so that errors, redirects and refusals at the door have them too. A page says what it may do by
 * {@link PagePolicy}; anything else may do nothing.
 */
@Component
@Order(SecurityHeaders.AFTER_THE_PROXY)
class SecurityHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Only then it is known whether the browser came by https. */
    static final int AFTER_THE_PROXY = TrustedProxies.FIRST + 1;

    /** Also that of a file which is opened by itself: a badge has its style in itself, a PDF its viewer's. */
    private static final String NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            PagePolicy.HEADER,
            NOTHING,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            PagePolicy.DEVICES,
            "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()");

    private static final String A_YEAR = "max-age=31536000";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                ALWAYS.forEach(response::setHeader);
                if (request.isSecure()) {
                    response.setHeader("Strict-Transport-Security", A_YEAR);
                }
                getNext().invoke(request, response);
            }
        });
    }
}
