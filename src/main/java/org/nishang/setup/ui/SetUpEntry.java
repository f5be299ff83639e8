package org.nishang.setup.ui;

import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.setup.SetUp;
import org.nishang.ui.shell.HiddenEntry;
import org.springframework.stereotype.Component;

/** The first day is in the menu until it is over. */
@Component
class SetUpEntry implements HiddenEntry {

    private final SetUp setUp;
    private final CurrentUser user;

    SetUpEntry(SetUp setUp, CurrentUser user) {
        this.setUp = setUp;
        this.user = user;
    }

    @Override
    public String path() {
        return SetUpView.PATH;
    }

    @Override
    public boolean isHidden() {
        return !concerns();
    }

    /** Whether it goes on, and who is signed in has a part in it. */
    boolean concerns() {
        return (user.may(Permission.OPERATE) || user.may(Permission.MANAGE_KEYS) || user.may(Permission.MANAGE_RULES))
                && setUp.concerns();
    }
}
