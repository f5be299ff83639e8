package org.nishang.people;

import java.util.List;
import org.nishang.identity.PersonId;

/** What a module that keeps facts of persons has to say before two records become one. */
public interface MergeConcerns {

    List<MergeConcern> between(PersonId into, PersonId gone);
}
