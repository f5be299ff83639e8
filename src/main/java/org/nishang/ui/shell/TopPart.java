package org.nishang.ui.shell;

import com.vaadin.flow.component.Component;

/** What a module puts into the top line of who is signed in, beside the name. */
public interface TopPart {

    Component show();
}
