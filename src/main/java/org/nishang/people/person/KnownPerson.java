package org.nishang.people.person;

import java.util.UUID;

/**
 * A registered person as somebody with a scope meets them.
 *
 * @param works today or later within the scope
 * @param worked within the scope, at any time
 * @param listed for the scope
 * @param elsewhere employed outside the scope, at any time
 * @param formerly whether the document is that of a record that was merged into this person's
 */
public record KnownPerson(
        UUID id, Particulars is, boolean works, boolean worked, boolean listed, boolean elsewhere, boolean formerly) {

    /** Whether the scope keeps the particulars: where the person works, or nobody else does. */
    public boolean isOurs() {
        return works || (listed && !worked && !elsewhere);
    }
}
