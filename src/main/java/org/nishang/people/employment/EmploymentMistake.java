package org.nishang.people.employment;

import java.util.ArrayList;
import java.util.List;

/** What can have been recorded wrongly of an employment. */
public enum EmploymentMistake {
    /** The first day. */
    JOINING,
    /** The first day no longer employed. */
    LEAVING,
    /** That somebody left. */
    LEFT_AT_ALL,
    ENTERPRISE;

    /** @param isWide whether who asks has more than one enterprise to choose from */
    static List<EmploymentMistake> of(EmploymentRow employment, boolean isWide) {
        var possible = new ArrayList<>(List.of(JOINING));
        if (employment.leftOn() != null) {
            possible.add(LEAVING);
            possible.add(LEFT_AT_ALL);
        }
        if (isWide) {
            possible.add(ENTERPRISE);
        }
        return possible;
    }
}
