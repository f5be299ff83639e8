package org.nishang.people;

import java.time.LocalDate;
import java.util.Set;
import org.nishang.identity.EnterpriseId;

/** Somebody who joins an enterprise; the document says whether the person is known already. */
public record NewStaff(NewPerson person, EnterpriseId enterprise, Set<Post> posts, LocalDate joinedOn) {}
