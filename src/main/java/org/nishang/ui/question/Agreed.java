package org.nishang.ui.question;

/**
 * What is done after somebody has read what follows and agreed to it. Only the kit does it, so what is
 * {@link org.nishang.common.Consequential} has a question before it.
 */
@FunctionalInterface
public interface Agreed {

    void act();
}
