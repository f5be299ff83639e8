package org.nishang.access.activation;

import org.jspecify.annotations.Nullable;
import org.nishang.common.NameText;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * Which staff a list shows.
 *
 * @param text as for lists of people; empty = all
 * @param enterprise only who works there; {@code null} = anywhere in scope
 * @param person only this one; {@code null} = all
 */
public record AccessQuery(
        String text,
        Show show,
        @Nullable EnterpriseId enterprise,
        @Nullable PersonId person) {

    /** By what they have. */
    public enum Show {
        WITHOUT_ACCOUNT,
        WITHOUT,
        INVITED,
        HAS_ACCOUNT,
        ANY
    }

    public AccessQuery {
        text = NameText.settled(text);
    }
}
