package org.nishang.people.person;

import java.util.ArrayList;
import java.util.List;
import org.nishang.identity.Scope;

/**
 * Whom somebody with less than the whole scope has in the files without employing: so that a person just read in can be
 * given an employment, and so that a file tells nobody who is known elsewhere.
 */
public final class ScopeListing {

    private ScopeListing() {}

    /** What a scope lists for: its enterprises and regions; digits and UUIDs by construction. */
    public static List<String> parts(Scope scope) {
        var parts = new ArrayList<>(scope.regionPrefixes());
        scope.enterprises().forEach(enterprise -> parts.add(enterprise.toString()));
        return parts;
    }
}
