package org.nishang.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.nishang.common.Refusal;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The one error handler of the screens: a refusal shows its sentence, a fault an incident number. */
@Component
class ScreenErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String sentence = sentence(event.getThrowable(), ui);
        if (ui != null) {
            ui.access(() -> {
                var notice = Notification.show(sentence, 8000, Notification.Position.TOP_CENTER);
                notice.addThemeVariants(NotificationVariant.ERROR);
                notice.setAssertive(true);
            });
        }
    }

    private static String sentence(Throwable thrown, UI ui) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && ui != null) {
                return ui.getTranslation(refusal.key(), refusal.arguments());
            }
            if (cause instanceof ConcurrencyFailureException && ui != null) {
                return ui.getTranslation("common.changed-meanwhile");
            }
        }
        String incident = Incident.next();
        LOG.error("incident {}", incident, thrown);
        return ui == null ? incident : ui.getTranslation("common.fault", incident);
    }
}
