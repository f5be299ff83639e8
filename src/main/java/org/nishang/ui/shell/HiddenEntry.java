package org.nishang.ui.shell;

/** An entry of the menu that is there for a time: the module that it belongs to says when it is not. */
public interface HiddenEntry {

    /** Its address, without a slash at its beginning. */
    String path();

    /** Whether who is signed in does not find it now. */
    boolean isHidden();
}
