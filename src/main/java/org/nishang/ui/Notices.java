package org.nishang.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Optional;

/** What a screen says for a moment, one thing at a time: an earlier complaint does not stand beside a success. */
final class Notices {

    private static final int SECONDS_OF_SUCCESS = 4;
    private static final int SECONDS_OF_COMPLAINT = 8;

    private Notices() {}

    static void done(UI ui, String words) {
        show(ui, words, SECONDS_OF_SUCCESS).addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    static void complain(UI ui, String words) {
        var notice = show(ui, words, SECONDS_OF_COMPLAINT);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }

    private static Notification show(UI ui, String words, int seconds) {
        Optional.ofNullable(ComponentUtil.getData(ui, Notification.class)).ifPresent(Notification::close);
        var notice = Notification.show(words, seconds * 1000, Notification.Position.TOP_CENTER);
        ComponentUtil.setData(ui, Notification.class, notice);
        return notice;
    }
}
