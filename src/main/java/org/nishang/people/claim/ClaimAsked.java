package org.nishang.people.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * An enterprise says that it employs somebody whom another one employs at the same time. Published inside the
 * transaction that asks.
 */
@NamedInterface("api")
public record ClaimAsked(UUID claim, PersonId person, EnterpriseId enterprise, LocalDate joinedOn) {}
