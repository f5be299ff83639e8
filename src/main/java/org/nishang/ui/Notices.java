package org.nishang.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Optional;

/** What a screen says for a moment: that something was done. One thing at a time. */
final class Notices {

    private static final int SECONDS = 4;

    /** Long enough to think again. */
    private static final int SECONDS_TO_UNDO = 10;

    private Notices() {}

    static void done(UI ui, String words) {
        show(ui, new Notification(words, SECONDS * 1000));
    }

    static void done(UI ui, String words, Undo undo) {
        var notice = new Notification();
        notice.setDuration(SECONDS_TO_UNDO * 1000);
        var back = Kit.tested(new Button(ui.getTranslation("ui.undo")), "notice-undo");
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickListener(click -> {
            notice.close();
            undo.takeBack();
            done(ui, ui.getTranslation("ui.undone"));
        });
        notice.add(new Span(words), back);
        show(ui, notice);
    }

    private static void show(UI ui, Notification notice) {
        Optional.ofNullable(ComponentUtil.getData(ui, Notification.class)).ifPresent(Notification::close);
        Complaint.forget(ui);
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        // Left to itself it would stand in the dialog that is open, and go with it.
        ui.add(notice);
        notice.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                notice.removeFromParent();
            }
        });
        notice.open();
        ComponentUtil.setData(ui, Notification.class, notice);
    }
}
