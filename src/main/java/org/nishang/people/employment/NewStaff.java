package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.Set;
import org.nishang.identity.EnterpriseId;
import org.nishang.people.person.NewPerson;
import org.springframework.modulith.NamedInterface;

/** Somebody who joins an enterprise; the document says whether the person is known already. */
@NamedInterface("rehearsal")
public record NewStaff(NewPerson person, EnterpriseId enterprise, Set<Post> posts, LocalDate joinedOn) {}
