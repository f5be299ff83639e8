package org.nishang.people.person;

import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.data.repository.Repository;

public interface PersonIdentities extends Repository<PersonIdentity, PersonId> {
    /** Reads by SQL in the same transaction are to see it. */
    PersonIdentity saveAndFlush(PersonIdentity identity);

    Optional<PersonIdentity> findById(PersonId id);

    Optional<PersonIdentity> findByDocumentHash(byte[] hash);

    boolean existsByDocumentHash(byte[] hash);
}
