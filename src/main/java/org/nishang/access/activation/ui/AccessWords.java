package org.nishang.access.activation.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import org.nishang.access.activation.AccessRow;
import org.nishang.ui.Formats;

/** Whether somebody gets in, in words. */
final class AccessWords {

    private AccessWords() {}

    static String standing(AccessRow row, ZoneId zone, Component here) {
        return here.getTranslation(
                "access.staff.standing." + row.standing(),
                row.expires() == null ? "" : Formats.minute(row.expires(), zone));
    }
}
