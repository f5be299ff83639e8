package org.nishang.people.employment;

import org.jspecify.annotations.Nullable;
import org.nishang.common.NameText;
import org.nishang.identity.EnterpriseId;

/**
 * Which people a list shows.
 *
 * @param text a part of the name, the beginning of its pinyin or initials, a whole document number, its last four
 *     characters, a whole mobile number; empty = all
 * @param enterprise only those who work or worked there; {@code null} = anywhere in scope
 */
public record StaffQuery(
        String text,
        State state,
        @Nullable Post post,
        @Nullable EnterpriseId enterprise) {

    public static final StaffQuery ALL = new StaffQuery("", State.ANY, null, null);

    /** Whether somebody works at an enterprise in scope today. */
    public enum State {
        EMPLOYED,
        LEFT,
        ANY
    }

    public StaffQuery {
        text = NameText.settled(text);
    }
}
