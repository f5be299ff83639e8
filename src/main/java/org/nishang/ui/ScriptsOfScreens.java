package org.nishang.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import org.nishang.platform.web.PagePolicy;
import org.springframework.stereotype.Component;

/** Lets the scripts of a screen's document run, and no other that came into the page. */
@Component
class ScriptsOfScreens implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(page -> PagePolicy.ofDevelopment(
                    ((VaadinServletResponse) page.getVaadinResponse()).getHttpServletResponse()));
            return;
        }
        event.addIndexHtmlRequestListener(page -> {
            var response = (VaadinServletResponse) page.getVaadinResponse();
            String nonce = PagePolicy.ofScreen(response.getHttpServletResponse());
            page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        });
    }
}
