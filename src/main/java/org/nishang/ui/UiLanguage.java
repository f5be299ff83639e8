package org.nishang.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Languages;
import org.nishang.identity.SignedIn;
import org.nishang.identity.sight.Sights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Each page of screens speaks the language that the request asks for, in its title too. */
@Component
class UiLanguage implements VaadinServiceInitListener {

    private final Languages languages;
    private final MessageSource messages;
    private final ScreenErrors errors;
    private final Sights sights;
    private final CurrentUser user;

    UiLanguage(Languages languages, MessageSource messages, ScreenErrors errors, Sights sights, CurrentUser user) {
        this.user = user;
        this.sights = sights;
        this.messages = messages;
        this.languages = languages;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(errors));
        event.getSource().addUIInitListener(init -> {
            var request = VaadinServletRequest.getCurrent();
            if (request != null) {
                init.getUI().setLocale(languages.resolveLocale(request.getHttpServletRequest()));
            }
            lostConnection(init.getUI());
        });
        event.getSource().setSystemMessagesProvider(page -> lostPage(page.getLocale()));
        event.addIndexHtmlRequestListener(page -> {
            var request = (VaadinServletRequest) page.getVaadinRequest();
            var locale = languages.resolveLocale(request.getHttpServletRequest());
            page.getDocument().select("html").attr("lang", locale.toLanguageTag());
            sights.of(request.getHttpServletRequest(), user.signedIn().map(SignedIn::sight))
                    .classes()
                    .forEach(looks -> page.getDocument().select("html").addClass(looks));
            page.getDocument().title(messages.getMessage("ui.product", null, locale));
            // Relative links mean the same wherever the browser has come to by itself.
            page.getDocument()
                    .select("base")
                    .attr("href", request.getHttpServletRequest().getContextPath() + "/");
        });
    }

    /** What a page says by itself while the portal cannot be reached. */
    private static void lostConnection(UI page) {
        var words = page.getReconnectDialogConfiguration();
        words.setDialogText(page.getTranslation("ui.connection.lost"));
        words.setDialogTextGaveUp(page.getTranslation("ui.connection.gave-up"));
        page.getPage()
                .executeJs(
                        "const line = window.Vaadin.connectionIndicator; if (line) line.onlineText = $0",
                        page.getTranslation("ui.connection.back"));
    }

    /** A page whose session is gone is opened again, which leads by the sign-in to the same place. */
    private SystemMessages lostPage(Locale locale) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(false);
        words.setCookiesDisabledNotificationEnabled(false);
        words.setInternalErrorCaption(messages.getMessage("ui.fault", null, locale));
        words.setInternalErrorMessage(messages.getMessage("ui.fault.reload", null, locale));
        return words;
    }
}
