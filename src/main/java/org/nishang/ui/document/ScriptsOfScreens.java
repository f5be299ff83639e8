package org.nishang.ui.document;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Objects;
import org.nishang.platform.web.PagePolicy;
import org.springframework.stereotype.Component;

/** Lets the scripts of a screen's document run, and no other that came into the page; names those that it will need. */
@Component
class ScriptsOfScreens implements VaadinServiceInitListener {

    private final ScreenFiles files;

    ScriptsOfScreens(ScreenFiles files) {
        this.files = files;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(page -> PagePolicy.ofDevelopment(
                    ((VaadinServletResponse) page.getVaadinResponse()).getHttpServletResponse()));
            return;
        }
        event.addIndexHtmlRequestListener(page -> {
            var response = (VaadinServletResponse) page.getVaadinResponse();
            String path = Objects.requireNonNullElse(page.getVaadinRequest().getPathInfo(), "");
            files.of(path.replaceFirst("^/", ""))
                    .forEach(file -> page.getDocument()
                            .head()
                            .appendElement("link")
                            .attr("rel", "modulepreload")
                            .attr("href", "./" + file));
            String nonce = PagePolicy.ofScreen(response.getHttpServletResponse());
            page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        });
    }
}
