package org.nishang.platform.command;

import java.util.List;

/** What a module tells the person at the terminal when the portal is ready, after its address. */
public interface StartNote {

    /** Lines of text, none where there is nothing to say. */
    List<String> lines();
}
