package org.nishang.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a request be left with its body unread. Tomcat would read the rest after the answer, however slowly it comes, on
 * a thread that others wait for.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String LEAVE = UnreadBodies.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                request.setAttribute(LEAVE, (Runnable) () -> {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                    // That counts as an error whose page is to be put behind the answer; the answer is all there is.
                    response.getCoyoteResponse().setErrorReported();
                });
                getNext().invoke(request, response);
            }
        });
    }

    /** Nothing more is read of this request; its connection ends with the answer, which is the caller's to write. */
    static void leave(ServletRequest request) {
        if (request.getAttribute(LEAVE) instanceof Runnable leave) {
            leave.run();
        }
    }
}
