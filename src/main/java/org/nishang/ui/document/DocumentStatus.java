package org.nishang.ui.document;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Gives the document of a screen the status of what it is going to show, so that programs, too, see that a page is not
 * there or not allowed.
 */
@Component
class DocumentStatus implements VaadinServiceInitListener {

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var request = (VaadinServletRequest) page.getVaadinRequest();
            page.getVaadinResponse().setStatus(status(request));
            page.getVaadinResponse().setHeader("Cache-Control", "no-cache");
        });
    }

    private int status(VaadinServletRequest request) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        var screen = RouteConfiguration.forApplicationScope().getRoute(path);
        if (screen.isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return access.hasAccess(screen.get(), request.getHttpServletRequest())
                ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_FORBIDDEN;
    }
}
