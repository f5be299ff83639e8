package org.nishang.people.merge;

import java.util.List;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** What a module that keeps facts of persons has to say before two records become one. */
@NamedInterface("api")
public interface MergeConcerns {

    List<MergeConcern> between(PersonId into, PersonId gone);
}
