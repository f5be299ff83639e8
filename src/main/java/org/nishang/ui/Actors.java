package org.nishang.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.CurrentUser;

/** Who did something, in words: an account by its name, and what the portal did by itself as such. */
public final class Actors {

    private Actors() {}

    /** @param actor as recorded; null where nobody did it */
    public static String shown(Component here, @Nullable String actor) {
        if (actor == null) {
            return Formats.NONE;
        }
        return actor.equals(CurrentUser.PORTAL) ? here.getTranslation("ui.by-portal") : actor;
    }
}
