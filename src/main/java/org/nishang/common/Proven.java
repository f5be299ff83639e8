package org.nishang.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Dangerous in the hands of somebody who found an open page: done only by who proved a moment ago who they are, and
 * else refused with {@link #NEEDED}. Screens then ask and do it again. Held by {@code ProvenTest}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proven {

    /** The key of the refusal. */
    String NEEDED = "identity.proof.needed";
}
