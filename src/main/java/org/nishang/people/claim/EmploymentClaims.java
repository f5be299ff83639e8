package org.nishang.people.claim;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmploymentClaims extends Repository<EmploymentClaim, ClaimId> {
    /** Reads by SQL in the same transaction are to see it. */
    EmploymentClaim saveAndFlush(EmploymentClaim claim);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from EmploymentClaim c where c.id = :id")
    Optional<EmploymentClaim> lock(ClaimId id);

    @Query("select c.person from EmploymentClaim c where c.state = WAITING and c.person in :people")
    Set<PersonId> waitingOf(Collection<PersonId> people);

    /** At most one. */
    @Query(
            "select c from EmploymentClaim c where c.person = :person and c.enterprise = :enterprise and c.state = WAITING")
    Optional<EmploymentClaim> waiting(PersonId person, EnterpriseId enterprise);
}
