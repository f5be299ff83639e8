package org.nishang.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.nishang.identity.Languages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Each page of screens speaks the language that the request asks for, in its title too. */
@Component
class UiLanguage implements VaadinServiceInitListener {

    private final Languages languages;
    private final MessageSource messages;
    private final ScreenErrors errors;

    UiLanguage(Languages languages, MessageSource messages, ScreenErrors errors) {
        this.messages = messages;
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
                page -> {
                    var request = (VaadinServletRequest) page.getVaadinRequest();
                    var locale = languages.resolveLocale(request.getHttpServletRequest());
                    page.getDocument().attr("lang", locale.toLanguageTag());
                    page.getDocument().title(messages.getMessage("ui.product", null, locale));
                });
    }
}
