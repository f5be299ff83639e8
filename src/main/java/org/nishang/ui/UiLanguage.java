package org.nishang.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.nishang.identity.Languages;
import org.springframework.stereotype.Component;

/** Each page of screens speaks the language that the request asks for. */
@Component
class UiLanguage implements VaadinServiceInitListener {

    private final Languages languages;
    private final ScreenErrors errors;

    UiLanguage(Languages languages, ScreenErrors errors) {
        this.languages = languages;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(errors));
        event.getSource()
                .addUIInitListener(
                        init -> {
                            var request = VaadinServletRequest.getCurrent();
                            if (request != null) {
                                init.getUI()
                                        .setLocale(
                                                languages.resolveLocale(
                                                        request.getHttpServletRequest()));
                            }
                        });
        event.addIndexHtmlRequestListener(
                page ->
                        page.getDocument()
                                .attr(
                                        "lang",
                                        languages
                                                .resolveLocale(
                                                        ((VaadinServletRequest)
                                                                        page.getVaadinRequest())
                                                                .getHttpServletRequest())
                                                .toLanguageTag()));
    }
}
