package org.nishang.learning.session;

import org.springframework.modulith.NamedInterface;

/**
 * How many people a change of a class concerns.
 *
 * @param placed have a place
 * @param waiting are nominated or in the waiting list
 * @param enterprises whose people they are
 */
@NamedInterface("api")
public record ClassHit(int placed, int waiting, int enterprises) {

    public static final ClassHit NOBODY = new ClassHit(0, 0, 0);
}
