package org.nishang.ui;

/**
 * Takes back what the same person did a moment ago. It is an act of its own, recorded as any other, and is refused
 * where something was built on the first one meanwhile. Nothing is asked before it: whoever goes back risks nothing.
 */
@FunctionalInterface
public interface Undo {

    void takeBack();
}
