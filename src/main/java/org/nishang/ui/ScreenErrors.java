package org.nishang.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.nishang.common.Refusal;
import org.nishang.platform.web.Incident;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The one error handler of the screens: a refusal outside a form shows its sentence on the page, a fault an incident
 * number.
 */
@Component
class ScreenErrors implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String sentence = sentence(event.getThrowable(), ui);
        if (ui != null) {
            ui.access(() -> Complaint.show(ui, sentence));
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
        var incident = Incident.of(thrown, "a screen");
        return ui == null ? incident.number() : ui.getTranslation(incident.key(), incident.number());
    }
}
