package org.nishang.learning.nomination;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.NameText;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Who is looked for to be nominated.
 *
 * @param text as lists of people take it; empty = all
 * @param programme that they are to be nominated for
 * @param enterprise only those who work there; {@code null} = anywhere in scope
 * @param first who comes before the others
 */
@NamedInterface("api")
public record CandidateQuery(
        String text, String programme, @Nullable EnterpriseId enterprise, Set<PersonId> first) {

    public CandidateQuery {
        text = NameText.settled(text);
        first = Set.copyOf(first);
    }
}
