package org.nishang.people;

import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.data.repository.Repository;

interface PersonIdentities extends Repository<PersonIdentity, PersonId> {
    void save(PersonIdentity identity);

    Optional<PersonIdentity> findById(PersonId id);

    Optional<PersonIdentity> findByDocumentHash(byte[] hash);

    boolean existsByDocumentHash(byte[] hash);
}
