package org.nishang.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of an address that its method reads by itself; those with {@code RequestParam} need no naming. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asked {

    /** For an address whose reader refuses what it does not know. */
    String ANYTHING = "*";

    String[] value();
}
