package org.nishang.ui.shell;

/** An entry of the menu that not everybody finds who may open it, or not for ever: its module says who and when. */
public interface HiddenEntry {

    /** Its address, without a slash at its beginning. */
    String path();

    /** Whether who is signed in does not find it now. */
    boolean isHidden();
}
